using System.Text.Json;
using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Mastodon;

/// <summary>Carries out a call whole: token, form of the request, then posts and photos.</summary>
internal sealed class FakeMastodonDesk(FakeMastodonStore store, FakeMastodonDarkroom darkroom, Func<FakeMastodonRules> rules)
{
    /// <summary>The token is over.</summary>
    public bool Revoked { get; set; }

    public static string? Name(PeerArrival arrival) =>
        (arrival.Method, arrival.Path.Split('/')) switch
        {
            ("POST", ["", "api", "v1", "statuses"]) => "post",
            ("PUT", ["", "api", "v1", "statuses", _]) => "edit",
            ("DELETE", ["", "api", "v1", "statuses", _]) => "delete",
            ("GET", ["", "api", "v1", "statuses", _]) => "read",
            ("POST", ["", "api", "v1", "statuses", _, "reblog"]) => "boost",
            ("POST", ["", "api", "v1", "statuses", _, "unreblog"]) => "undo",
            ("GET", ["", "api", "v2", "search"]) => "search",
            ("GET", ["", "api", "v1", "accounts", "verify_credentials"]) => "me",
            ("GET", ["", "api", "v1", "accounts", FakeMastodon.Account, "statuses"]) => "list",
            ("GET", ["", "api", "v1", "apps", "verify_credentials"]) => "app",
            ("GET", ["", "api", "v2" or "v1", "instance"]) => "instance",
            ("POST", ["", "api", "v2" or "v1", "media"]) => "upload",
            ("GET", ["", "api", "v1", "media", _]) => "media",
            _ => null,
        };

    public PeerAnswer Carry(PeerArrival arrival)
    {
        var name = Name(arrival);
        if (name == "instance")
            return FakeMastodonCard.Of(arrival.Path.Contains("/v2/", StringComparison.Ordinal) ? 2 : 1, rules());
        if (Revoked || arrival.Token != FakeMastodon.Token)
            return rules().WrongTokenStatus == 401
                ? FakeMastodonStore.Error(401, "The access token is invalid")
                : FakeMastodonStore.Error(422, "This method requires an authenticated user");
        return Trusted(name, arrival);
    }

    private PeerAnswer Trusted(string? name, PeerArrival arrival)
    {
        var id = arrival.Path[(arrival.Path.LastIndexOf('/') + 1)..];
        return name switch
        {
            "post" when Json(arrival) is { } call => store.Post(call, arrival.Headers["Idempotency-Key"].ToString(), rules()),
            "edit" when Json(arrival) is { } call => store.Edit(id, call, rules()),
            "delete" => store.Delete(id),
            "read" => store.Read(id),
            "boost" or "undo" => store.Boost(arrival.Path.Split('/')[^2], name == "boost"),
            "search" => store.Search(arrival.Query["q"].ToString()),
            "list" => store.List(
                arrival.Query["since_id"].ToString(),
                arrival.Query["max_id"].ToString(),
                arrival.Query["limit"].ToString(),
                rules()
            ),
            "me" => new PeerAnswer(200, new JsonObject { ["id"] = FakeMastodon.Account, ["acct"] = "boef" }.ToJsonString()),
            "app" => FakeMastodonCard.App(rules()),
            "upload" => arrival.Path.Contains("/v2/", StringComparison.Ordinal) && !rules().NewUploads
                ? FakeMastodonStore.Missing()
                : darkroom.Take(arrival, arrival.Path.Contains("/v1/", StringComparison.Ordinal), rules()),
            "media" => darkroom.Look(id, rules()),
            _ => FakeMastodonStore.Missing(),
        };
    }

    private static JsonObject? Json(PeerArrival arrival)
    {
        try
        {
            return JsonNode.Parse(arrival.Text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
