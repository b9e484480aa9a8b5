using FeedGame.Engine.Links;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Readiness;

/// <summary>What a judgement needs to know besides plan and state: who looks, finds it out.</summary>
public sealed record ReadyFacts
{
    /// <summary>Neither sandbox nor loopback: where they are, red blocks.</summary>
    public IReadOnlyList<string> RealChannels { get; init; } = [];

    /// <summary>What the checks of files and texts found wrong.</summary>
    public IReadOnlyList<LocalText> Mistakes { get; init; } = [];

    /// <summary>What the channels said; null when they were not asked yet.</summary>
    public ChannelsTried? Tried { get; init; }

    /// <summary>Who have a link that works and may resume after a stop.</summary>
    public Resumers CanResume { get; init; } = new(0, Police: false);

    /// <summary>When the first round is to start, instead of at the time in the game file; null keeps that.</summary>
    public DateTimeOffset? ShiftTo { get; init; }
}

/// <param name="Problems">Everything that is not in order; empty when they all answer.</param>
public sealed record ChannelsTried(DateTimeOffset At, IReadOnlyList<LocalText> Problems);
