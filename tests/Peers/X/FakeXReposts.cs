using System.Text.Json;

namespace FeedGame.Peers.X;

/// <summary>What the account reposts. The originals may be of any account; those of this one it knows.</summary>
internal sealed class FakeXReposts(FakeXStore store)
{
    private readonly List<string> ids = [];

    /// <summary>Those that can be seen: a repost goes with its original.</summary>
    public IReadOnlyList<string> Visible => [.. ids.Where(id => !IsDeleted(id))];

    public FakeXAnswer Add(string body)
    {
        if (Read(body) is not { } id)
            return new FakeXAnswer(400, FakeXProblems.Invalid("$.tweet_id: is not valid"));
        if (IsDeleted(id))
            return new FakeXAnswer(404, FakeXProblems.Missing(id));
        if (ids.Contains(id))
            return new FakeXAnswer(403, FakeXProblems.Forbidden("You have already retweeted this Tweet."));
        ids.Add(id);
        return new FakeXAnswer(200, $$$"""{"data":{"rest_id":"{{{id}}}","retweeted":true}}""");
    }

    public FakeXAnswer Undo(string id)
    {
        ids.Remove(id);
        return new FakeXAnswer(200, """{"data":{"retweeted":false}}""");
    }

    private bool IsDeleted(string id) => store.Posts.Any(post => post.Deleted && post.Name == id);

    /// <summary>Null unless the body is exactly <c>{"tweet_id": digits}</c>.</summary>
    private static string? Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                json.RootElement.EnumerateObject().SingleOrDefault()
                    is { Name: "tweet_id", Value: { ValueKind: JsonValueKind.String } value }
                && value.GetString() is { Length: >= 1 and <= 19 } digits
                && digits.All(char.IsAsciiDigit)
                ? digits
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
