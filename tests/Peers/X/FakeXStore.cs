using System.Globalization;
using System.Text.Json.Nodes;

namespace FeedGame.Peers.X;

/// <summary>The posts of one account, and what X answers about them.</summary>
internal sealed class FakeXStore(TimeProvider time)
{
    public const string Account = "1042";

    private const long Epoch = 1_288_834_974_657;

    private readonly List<FakeXPost> posts = [];

    public FakeXDarkroom Darkroom { get; } = new(time);

    /// <summary>Oldest first, deleted ones among them.</summary>
    public IReadOnlyList<FakeXPost> Posts => posts;

    public FakeXAnswer Post(string body, FakeXRules rules)
    {
        var (draft, wrong) = FakeXSchema.Read(body);
        if (draft is null)
            return new FakeXAnswer(400, FakeXProblems.Invalid(wrong!));
        if (Darkroom.Take(draft.Media) is not { } media)
            return new FakeXAnswer(400, FakeXProblems.MediaInvalid);
        var refusal = Refusal(draft, media, rules);
        return refusal is null ? Created(Add(draft, media)) : new FakeXAnswer(403, FakeXProblems.Forbidden(refusal));
    }

    public FakeXAnswer Delete(string id)
    {
        if (Standing(id) is { } post)
            post.Deleted = true;
        return new FakeXAnswer(200, """{"data":{"deleted":true}}""");
    }

    public FakeXAnswer Read(string id) =>
        Standing(id) is { } post
            ? new FakeXAnswer(200, new JsonObject { ["data"] = Shown(post, parents: false) }.ToJsonString())
            : new FakeXAnswer(200, FakeXProblems.Missing(id));

    /// <summary>Newest first, from after <c>since_id</c> or else from <c>start_time</c> on.</summary>
    public FakeXAnswer Timeline(IReadOnlyDictionary<string, string> query, FakeXRules rules)
    {
        var now = time.GetUtcNow();
        var since = long.Parse(query.GetValueOrDefault("since_id", "0"), CultureInfo.InvariantCulture);
        var start = DateTimeOffset.Parse(query.GetValueOrDefault("start_time", "2010-11-06T00:00:00Z"), CultureInfo.InvariantCulture);
        var before = long.Parse(query.GetValueOrDefault("pagination_token", $"{long.MaxValue}"), CultureInfo.InvariantCulture);
        var seen = posts
            .Where(post => !post.Deleted && post.Id > since && post.Id < before && post.At >= start && post.At + rules.TimelineLag <= now)
            .Reverse()
            .ToList();
        var length = Math.Min(rules.PageLength, int.Parse(query.GetValueOrDefault("max_results", "10"), CultureInfo.InvariantCulture));
        return Page([.. seen.Take(length)], seen.Count > length, query.ContainsKey("tweet.fields"));
    }

    private string? Refusal(FakeXDraft draft, IReadOnlyList<FakeXMedia> media, FakeXRules rules)
    {
        var now = time.GetUtcNow();
        return FakeXText.Weight(draft.Text) > FakeXText.Limit ? FakeXProblems.TooLong
            : draft.Parent is { } parent && !(Standing(parent)?.At + rules.ReplyLag <= now) ? FakeXProblems.ParentUnseen
            : posts.Exists(post => !post.Deleted && IsSame(post, draft, media) && now - post.At < rules.DuplicatesRefusedFor)
                ? FakeXProblems.Duplicate
            : null;
    }

    /// <summary>The same words under a photo that was uploaded anew are another post: the network's net does not catch that one.</summary>
    private static bool IsSame(FakeXPost post, FakeXDraft draft, IReadOnlyList<FakeXMedia> media) =>
        post.Text == draft.Text && post.Media.SequenceEqual(media);

    private FakeXPost Add(FakeXDraft draft, IReadOnlyList<FakeXMedia> media)
    {
        var now = time.GetUtcNow();
        var first = (now.ToUnixTimeMilliseconds() - Epoch) << 22;
        var id = Math.Max(first, posts.Count > 0 ? posts[^1].Id + 1 : 0);
        var post = new FakeXPost(id, draft.Text, draft.Parent, now) { Media = media };
        posts.Add(post);
        return post;
    }

    private FakeXPost? Standing(string id) => posts.Find(post => !post.Deleted && post.Name == id);

    private static FakeXAnswer Created(FakeXPost post) =>
        new(201, new JsonObject { ["data"] = Shown(post, parents: false) }.ToJsonString());

    private static FakeXAnswer Page(IReadOnlyList<FakeXPost> page, bool more, bool parents)
    {
        var meta = new JsonObject { ["result_count"] = page.Count };
        var answer = new JsonObject();
        if (page.Count > 0)
        {
            answer["data"] = new JsonArray([.. page.Select(post => Shown(post, parents))]);
            meta["newest_id"] = page[0].Name;
            meta["oldest_id"] = page[^1].Name;
        }
        if (more)
            meta["next_token"] = page[^1].Name;
        answer["meta"] = meta;
        return new FakeXAnswer(200, answer.ToJsonString());
    }

    private static JsonObject Shown(FakeXPost post, bool parents)
    {
        var shown = new JsonObject { ["id"] = post.Name, ["text"] = FakeXText.Shown(post.Text, post.Media.Count > 0) };
        if (parents && post.Parent is { } parent)
            shown["referenced_tweets"] = new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = parent });
        return shown;
    }
}
