using System.Text.Json;
using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Bluesky;

/// <summary>Carries out a call whole: token, form of the request, then the repository.</summary>
internal sealed class FakeBlueskyDesk(FakeBlueskyRepo repo, FakeBlueskyDoor door)
{
    private const string Prefix = "/xrpc/com.atproto.";

    public static string? Name(PeerArrival arrival) =>
        arrival.Path.StartsWith(Prefix, StringComparison.Ordinal) ? arrival.Path[(arrival.Path.LastIndexOf('.') + 1)..] : null;

    public PeerAnswer Carry(PeerArrival arrival)
    {
        var name = Name(arrival);
        if (name == "refreshSession")
            return arrival.Body.Length == 0 ? door.Refresh(arrival.Token) : Invalid("A request body was provided when none was expected");
        if (name == "createSession")
            return Json(arrival) is { } login ? door.LogIn(login) : Invalid("Input must be JSON");
        return name == "getRecord" ? Read(arrival) : door.Refuses(arrival.Token) ?? Trusted(name, arrival);
    }

    private PeerAnswer Trusted(string? name, PeerArrival arrival) =>
        (arrival.Method, name) switch
        {
            ("GET", "getSession") => new PeerAnswer(
                200,
                new JsonObject
                {
                    ["did"] = FakeBluesky.Account,
                    ["handle"] = FakeBluesky.Handle,
                    ["active"] = true,
                }.ToJsonString()
            ),
            ("POST", "uploadBlob") => repo.Upload(arrival.Body, arrival.Headers.ContentType.ToString()),
            ("POST", "putRecord") => Json(arrival) is { } put ? Put(put) : Invalid("Input must be JSON"),
            ("POST", "deleteRecord") => Json(arrival) is { } delete ? Delete(delete) : Invalid("Input must be JSON"),
            _ => FakeBlueskyDoor.Error(501, "MethodNotImplemented", "Method Not Implemented"),
        };

    private PeerAnswer Read(PeerArrival arrival) =>
        arrival.Query["repo"] == FakeBluesky.Account
            ? repo.Read(arrival.Query["collection"].ToString(), arrival.Query["rkey"].ToString())
            : FakeBlueskyDoor.Error(400, "RepoNotFound", "Could not find repo");

    private PeerAnswer Put(JsonElement call) =>
        Text(call, "repo") is not (FakeBluesky.Account or FakeBluesky.Handle) ? Invalid("Could not find repo")
        : FakeBlueskySchema.Wrong(call) is { } wrong ? Invalid(wrong)
        : repo.Put(
            Text(call, "collection"),
            Text(call, "rkey"),
            JsonNode.Parse(call.GetProperty("record").GetRawText())!.AsObject(),
            Swap(call)
        );

    private PeerAnswer Delete(JsonElement call) =>
        Text(call, "repo") is FakeBluesky.Account or FakeBluesky.Handle
            ? repo.Delete(Text(call, "collection"), Text(call, "rkey"))
            : Invalid("Could not find repo");

    /// <summary>Not set, set to null, or an id: three different wishes.</summary>
    private static (bool Set, string? Cid) Swap(JsonElement call) =>
        call.TryGetProperty("swapRecord", out var swap) ? (true, swap.GetString()) : (false, null);

    private static PeerAnswer Invalid(string message) => FakeBlueskyDoor.Error(400, "InvalidRequest", message);

    private static string Text(JsonElement call, string name) =>
        call.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonElement? Json(PeerArrival arrival)
    {
        try
        {
            var json = JsonElement.Parse(arrival.Text);
            return json.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
