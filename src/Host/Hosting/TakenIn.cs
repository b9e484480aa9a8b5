namespace FeedGame.Host.Hosting;

/// <summary>What became of a plan that somebody wanted played.</summary>
internal enum TakenIn
{
    New,

    /// <summary>The game was there, not armed yet, with other files.</summary>
    Replaced,

    /// <summary>It is there with the same files, or it is pinned.</summary>
    Unchanged,
}
