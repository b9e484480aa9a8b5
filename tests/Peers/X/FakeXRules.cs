namespace FeedGame.Peers.X;

/// <summary>How the network behaves, apart from faults. May be changed while it runs.</summary>
public sealed record FakeXRules
{
    public int PostsPerQuarter { get; init; } = 100;

    public int PostsPerDayOfUser { get; init; } = 10_000;

    public int PostsPerDayOfApp { get; init; } = 10_000;

    /// <summary>How long after posting the timeline shows a post.</summary>
    public TimeSpan TimelineLag { get; init; }

    /// <summary>How long after posting a post can be answered.</summary>
    public TimeSpan ReplyLag { get; init; }

    /// <summary>The app may only read.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a photo waits for its post.</summary>
    public TimeSpan MediaLasts { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The day X takes uploads as JSON only.</summary>
    public bool PartsRefused { get; init; }

    /// <summary>The day X renames <c>tweet.fields</c>: the old name is refused.</summary>
    public bool FieldsRenamed { get; init; }

    /// <summary>How long a text may not come again.</summary>
    public TimeSpan DuplicatesRefusedFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The longest page of a timeline, whatever was asked for.</summary>
    public int PageLength { get; init; } = 100;

    /// <summary>Whose keys these are.</summary>
    public FakeXAccount Account { get; init; } = new();
}
