namespace FeedGame.Peers.X;

/// <summary>The calls X knows, as far as this fake does.</summary>
public enum FakeXCall
{
    Post,
    Delete,
    Me,
    Read,
    Timeline,
    Upload,
    Describe,
    Repost,
    UndoRepost,
}

/// <summary>How one call goes wrong on purpose.</summary>
public abstract record FakeXFault
{
    private FakeXFault() { }

    /// <summary>The call is carried out, then the connection is reset.</summary>
    public sealed record LoseAnswer : FakeXFault;

    /// <summary>The request is read, then the connection is reset. Nothing is carried out.</summary>
    public sealed record DropBeforeCommit : FakeXFault;

    /// <summary>No answer until the caller gives up or the server ends.</summary>
    public sealed record Hang(bool Committed) : FakeXFault;

    /// <summary>The call is carried out after this time.</summary>
    public sealed record Slow(TimeSpan Delay) : FakeXFault;

    /// <summary>The call is carried out, and the answer is a success with this instead of what belongs there.</summary>
    public sealed record Garbage(string Body) : FakeXFault;

    /// <summary>The call is carried out, and this is answered instead of what belongs there.</summary>
    public sealed record CarriedThen(int Status, string Body) : FakeXFault;

    /// <summary>The call is carried out, and its answer comes a byte at a time with so much between two.</summary>
    public sealed record Drip(TimeSpan Between) : FakeXFault;

    /// <summary>This answer, and nothing is carried out.</summary>
    public sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers) : FakeXFault;

    /// <summary>The same call belongs elsewhere, says somebody on the way. Nothing is carried out.</summary>
    public static Answer Redirect(Uri to) => new(307, "", ("Location", to.ToString()));

    /// <summary>A rate limit by one of the three families, for example <c>x-user-limit-24hour-</c>; the others show calls left.</summary>
    public static Answer RateLimit(string family, DateTimeOffset reset) =>
        new(429, FakeXProblems.TooMany, [.. FakeXLimits.Families.SelectMany(each => Family(each, each == family ? 0 : 7, reset))]);

    private static IEnumerable<(string, string)> Family(string family, int remaining, DateTimeOffset reset) =>
        [
            (family + "limit", "100"),
            (family + "remaining", $"{remaining}"),
            (family + "reset", $"{(remaining == 0 ? reset : reset.AddHours(5)).ToUnixTimeSeconds()}"),
        ];
}
