using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Mastodon;

/// <summary>The posts of one account, and what the server answers about them.</summary>
internal sealed partial class FakeMastodonStore(TimeProvider time, FakeMastodonDarkroom darkroom)
{
    private readonly List<FakeMastodonStatus> statuses = [];
    private readonly Dictionary<string, FakeMastodonStatus> byKey = new(StringComparer.Ordinal);

    /// <summary>Oldest first, deleted ones among them.</summary>
    public IReadOnlyList<FakeMastodonStatus> Statuses => statuses;

    public PeerAnswer Post(JsonObject call, string key, FakeMastodonRules rules)
    {
        if (rules.HonoursKeys && key.Length > 0 && byKey.TryGetValue(key, out var before))
            return before.Deleted ? Missing() : Shown(before);
        var parent = (string?)call["in_reply_to_id"];
        if (
            call.Select(field => field.Key).Except(["status", "visibility", "language", "in_reply_to_id", "media_ids"]).FirstOrDefault() is
            { } odd
        )
            return Error(422, $"Validation failed: {odd} is not expected here");
        if (Wrong(call, rules) is { } wrong)
            return Error(422, wrong);
        if (parent is not null && Standing(parent) is null)
            return Error(404, "The post you are trying to reply to does not appear to exist.");
        if (darkroom.Wrong(Media(call), rules) is { } wrongMedia)
            return Error(422, wrongMedia);
        var status = new FakeMastodonStatus(statuses.Count + 1001, call, parent, time.GetUtcNow()) { Text = (string)call["status"]! };
        status.Media = darkroom.Attach(Media(call));
        statuses.Add(status);
        byKey[key] = status;
        return Shown(status);
    }

    /// <summary>A photo that is not named again is taken away.</summary>
    public PeerAnswer Edit(string id, JsonObject call, FakeMastodonRules rules)
    {
        if (Standing(id) is not { } status)
            return Missing();
        if (Wrong(call, rules) is { } wrong)
            return Error(422, wrong);
        status.Text = (string)call["status"]!;
        status.Media = [.. status.Media.Where(media => Media(call).Contains(media.Id))];
        status.Edits++;
        return Shown(status);
    }

    public PeerAnswer Delete(string id)
    {
        if (Standing(id) is not { } status)
            return Missing();
        status.Deleted = true;
        return Shown(status);
    }

    /// <summary>The posts that the account boosts.</summary>
    public List<string> Boosts { get; } = [];

    public PeerAnswer Boost(string id, bool wanted)
    {
        if (Standing(id) is not { } status)
            return Missing();
        if (wanted && Boosts.Contains(id))
            return Error(422, "Validation failed: Reblog of status already exists");
        Boosts.Remove(id);
        if (wanted)
            Boosts.Add(id);
        return Shown(status);
    }

    /// <summary>By the address that the post has on its own server.</summary>
    public PeerAnswer Search(string url)
    {
        var found = statuses.Where(status => !status.Deleted && Address(status) == url).Select(status => (JsonNode)Json(status));
        return new PeerAnswer(200, new JsonObject { ["statuses"] = new JsonArray([.. found]) }.ToJsonString());
    }

    public PeerAnswer Read(string id) => Standing(id) is { } status ? Shown(status) : Missing();

    /// <summary>Newest first.</summary>
    public PeerAnswer List(string since, string before, string limit, FakeMastodonRules rules)
    {
        var (from, to) = rules.Pages ? (Number(since, 0), Number(before, long.MaxValue)) : (0, long.MaxValue);
        var most = (int)Math.Min(Number(limit, 20), rules.PageLength);
        var page = statuses.Where(status => !status.Deleted && status.Id > from && status.Id < to).Reverse().Take(most);
        return new PeerAnswer(200, new JsonArray([.. page.Select(status => (JsonNode)Json(status))]).ToJsonString());
    }

    public static PeerAnswer Error(int status, string error) => new(status, new JsonObject { ["error"] = error }.ToJsonString());

    public static PeerAnswer Missing() => Error(404, "Record not found");

    private static string? Wrong(JsonObject call, FakeMastodonRules rules)
    {
        if (call["status"]?.GetValueKind() != JsonValueKind.String || string.IsNullOrWhiteSpace((string?)call["status"]))
            return "Validation failed: Text can't be blank";
        if (call["visibility"] is { } visibility && (string?)visibility is not ("public" or "unlisted" or "private" or "direct"))
            return $"'{visibility}' is not a valid visibility";
        return Length((string)call["status"]!, rules) > rules.MaxCharacters
            ? $"Validation failed: Text character limit of {rules.MaxCharacters} exceeded"
            : null;
    }

    private static int Length(string text, FakeMastodonRules rules) =>
        new StringInfo(Name().Replace(Link().Replace(text, new string('x', rules.ReservedPerLink)), "${user}")).LengthInTextElements;

    private FakeMastodonStatus? Standing(string id) => statuses.Find(status => !status.Deleted && status.Name == id);

    private static List<string> Media(JsonObject call) => [.. (call["media_ids"]?.AsArray() ?? []).Select(id => (string)id!)];

    private static long Number(string text, long otherwise) =>
        text.Length == 0 ? otherwise : long.Parse(text, CultureInfo.InvariantCulture);

    private PeerAnswer Shown(FakeMastodonStatus status) => new(200, Json(status).ToJsonString());

    private static string Address(FakeMastodonStatus status) => $"http://localhost/@boef/{status.Name}";

    private JsonObject Json(FakeMastodonStatus status) =>
        new()
        {
            ["id"] = status.Name,
            ["created_at"] = status.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["in_reply_to_id"] = status.Parent,
            ["url"] = Address(status),
            ["content"] = FakeMastodonHtml.Of(status.Text),
            ["reblog"] = null,
            ["reblogged"] = Boosts.Contains(status.Name),
            ["media_attachments"] = new JsonArray([
                .. status.Media.Select(media => (JsonNode)new JsonObject { ["id"] = media.Id, ["description"] = media.Alt }),
            ]),
        };

    [GeneratedRegex(@"https?://\S*[A-Za-z0-9/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<user>@\w+)@[\w.]+\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
