namespace FeedGame.Peers.Mastodon;

/// <summary>How the server behaves, apart from faults: servers that speak this API differ. May be changed while it runs.</summary>
public sealed record FakeMastodonRules
{
    public int MaxCharacters { get; init; } = 500;

    public int ReservedPerLink { get; init; } = 23;

    public int MaxPhotos { get; init; } = 4;

    /// <summary>False: it ignores <c>Idempotency-Key</c>.</summary>
    public bool HonoursKeys { get; init; } = true;

    /// <summary>2, 1 for an older server, or 0 for one that tells no limits.</summary>
    public int InstanceVersion { get; init; } = 2;

    /// <summary>False: an older server with the first form of uploads only.</summary>
    public bool NewUploads { get; init; } = true;

    /// <summary>How often it says that it is still working on a photo.</summary>
    public int LooksUntilReady { get; init; }

    /// <summary>False: a small server that has no way to ask for a photo.</summary>
    public bool TellsOfMedia { get; init; } = true;

    /// <summary>What it answers to a wrong token: 401, or 422 as some do.</summary>
    public int WrongTokenStatus { get; init; } = 401;

    /// <summary>What the token may do; null when the server does not tell.</summary>
    public IReadOnlyList<string>? Scopes { get; init; } = ["read", "write"];

    /// <summary>False: it ignores where a list is to begin and to go on, and shows the newest.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>The longest list, whatever was asked for.</summary>
    public int PageLength { get; init; } = 40;
}
