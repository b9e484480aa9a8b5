namespace FeedGame.Host.Feed;

/// <summary>How the public feed is served: the section <c>Feed</c> of the settings.</summary>
public sealed class FeedOptions
{
    /// <summary>
    /// Where the public finds this host, for the absolute links inside the feeds; null takes the address of the request.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>How many may follow live at the same time; whoever comes later is asked to try again.</summary>
    public int MaxFollowers { get; set; } = 20_000;

    /// <summary>How many changes may wait for one follower. A phone that is further behind is dropped; it resumes by itself.</summary>
    public int FollowerBuffer { get; set; } = 32;

    /// <summary>A sign of life for proxies that close quiet connections, most of them after 30 or 60 seconds.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(20);
}
