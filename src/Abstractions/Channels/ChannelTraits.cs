using FeedGame.Abstractions.Texts;

namespace FeedGame.Abstractions.Channels;

/// <summary>What a channel is able to do and how it behaves; the courier and the checks decide by it.</summary>
public sealed record ChannelTraits
{
    /// <summary>Push: we call it. Pull: it is read from us. Human: a person forwards.</summary>
    public ChannelKind Kind { get; init; } = ChannelKind.Push;

    /// <summary>What fits in a post without a photo.</summary>
    public required TextRule Text { get; init; }

    /// <summary>What fits in a post with a photo; the same as <see cref="Text"/> unless the network says otherwise.</summary>
    public TextRule? TextWithPhoto { get; init; }

    /// <summary>Null when the channel takes no photos.</summary>
    public PhotoRule? Photos { get; init; }

    /// <summary>How a second attempt of the same post behaves.</summary>
    public required Redelivery Redelivery { get; init; }

    public ReplyKind Replies { get; init; } = ReplyKind.None;

    /// <summary>How long after publishing a post can be edited; null when never.</summary>
    public TimeSpan? EditWindow { get; init; }

    /// <summary>How long after publishing a post can be retracted; null when never.</summary>
    public TimeSpan? RetractWindow { get; init; }

    /// <summary>The network's posting limit for one account; null when it names none.</summary>
    public PostingRate? Rate { get; init; }

    /// <summary>Whether an account can repost what another account of the same type published.</summary>
    public bool Amplifies { get; init; }

    /// <summary>The network's limit for taking posts back, for one account; null when it names none.</summary>
    public PostingRate? RetractRate { get; init; }

    /// <summary>What this kind of account may post in each slice of the clock; null when it may as much as <see cref="Rate"/> says.</summary>
    public SliceLimit? Slices { get; init; }

    /// <summary>What the network said is left for today; null while it has not said so.</summary>
    public PostsLeft? Left { get; init; }

    /// <summary>What posting costs; null where it costs nothing.</summary>
    public ChannelPrices? Prices { get; init; }

    /// <summary>The longest one attempt may take. The courier's lease is longer than this.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After an unknown outcome: when to look whether the post landed, counted from that outcome.</summary>
    public IReadOnlyList<TimeSpan> LookAfter { get; init; } =
    [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)];

    /// <summary>
    /// Those that it sends to one by one, by ids without personal data; each gets a delivery of their own. Empty for a channel that
    /// reaches everybody at once.
    /// </summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>How a person posts it; null for a channel that needs none.</summary>
    public Forwarding? Forwarding { get; init; }

    /// <summary>True when nothing leaves this machine: such a channel needs no readiness and may follow an accelerated clock.</summary>
    public bool Sandbox { get; init; }

    /// <summary>True when the network is a program on this machine, for example a test's: the channel may follow an accelerated clock.</summary>
    public bool Loopback { get; init; }

    public TextRule TextFor(bool withPhoto) => withPhoto ? TextWithPhoto ?? Text : Text;
}

public enum ChannelKind
{
    Push,
    Pull,
    Human,
}

/// <summary>How safe a second attempt is (DESIGN §5): the answer decides what an unknown outcome leads to.</summary>
public enum Redelivery
{
    /// <summary>The same key again is a no-op at the network.</summary>
    Idempotent,

    /// <summary>We can look first, with <see cref="IPublisher.FindAsync"/>.</summary>
    Verifiable,

    /// <summary>Nobody can tell: only a person repeats.</summary>
    Blind,
}

public enum ReplyKind
{
    None,

    /// <summary>A reply names its parent.</summary>
    Parent,

    /// <summary>A reply names its parent and the first post of the thread.</summary>
    RootAndParent,
}

/// <summary>What a person needs to forward a message by hand.</summary>
/// <param name="Network">The network's name as people know it, for example <c>WhatsApp</c>.</param>
/// <param name="Compose">An address that opens the network with the text in place of <c>{text}</c>, or the page to post on; null when there is none.</param>
/// <param name="AtOnce">To how many groups the network forwards at once.</param>
/// <param name="Tell">The name of the channel that tells people of a new task; null when none does.</param>
public sealed record Forwarding(string Network, string? Compose, int AtOnce, string? Tell);

/// <summary>At most <paramref name="Posts"/> in any window of length <paramref name="Window"/>.</summary>
public sealed record PostingRate(int Posts, TimeSpan Window);
