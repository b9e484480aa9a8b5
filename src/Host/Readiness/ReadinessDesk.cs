using System.Collections.Concurrent;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Links;
using FeedGame.Engine.Play;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Readiness;

/// <summary>
/// Finds out what the readiness gate judges by (D2): asks the channels, has the texts counted, and knows who holds a link. Sandbox and
/// loopback channels need none of it: nothing leaves this machine.
/// </summary>
/// <param name="store">Where earlier evenings may lie; read only.</param>
/// <param name="canResume">Who may resume after a stop in that game.</param>
internal sealed class ReadinessDesk(
    IReadOnlyDictionary<string, IPublisher> channels,
    string store,
    TimeProvider wall,
    Func<string, Resumers> canResume
)
{
    private readonly ConcurrentDictionary<string, ChannelsTried> tried = new(StringComparer.Ordinal);

    /// <summary>What stands in the way of arming, after a fresh look at everything; empty when nothing does.</summary>
    public async Task<IReadOnlyList<ReadyLine>> BlockingAsync(
        GamePlan plan,
        GameState state,
        DateTimeOffset? shiftTo,
        CancellationToken cancel
    )
    {
        if (RealChannels(plan).Count == 0)
            return [];
        await TryAsync(plan, shiftTo, cancel);
        var facts = Facts(plan) with { ShiftTo = shiftTo };
        return ReadinessJudgement.Blocking(ReadinessJudgement.Of(plan, state, facts, wall.GetUtcNow()), facts);
    }

    /// <summary>How every item stands, by the last time that the channels were asked: opening a page asks no network.</summary>
    public IReadOnlyList<ReadyLine> Look(GamePlan plan, GameState state) =>
        ReadinessJudgement.Of(plan, state, Facts(plan), wall.GetUtcNow());

    /// <summary>When the channels were last asked; null when they were not.</summary>
    public DateTimeOffset? TriedAt(string game) => tried.GetValueOrDefault(game)?.At;

    /// <summary>Neither sandbox nor loopback: what goes there is public.</summary>
    public IReadOnlyList<string> RealChannels(GamePlan plan) => [.. Real(plan).Select(channel => channel.Name)];

    /// <summary>Asks every channel whether it answers and whether the evening fits it.</summary>
    /// <param name="shiftTo">When the first round starts; null for the time in the game file.</param>
    public async Task TryAsync(GamePlan plan, DateTimeOffset? shiftTo, CancellationToken cancel)
    {
        var outlook = new Outlook(plan, shiftTo, store, wall);
        var found = await Task.WhenAll(Real(plan).Select(channel => TryAsync(outlook, channel, cancel)));
        tried[plan.Game.Id] = new ChannelsTried(wall.GetUtcNow(), [.. found.SelectMany(lines => lines).Where(Bad).Select(Text)]);
    }

    private async Task<IReadOnlyList<PreflightLine>> TryAsync(Outlook outlook, GameChannel channel, CancellationToken cancel)
    {
        var publisher = channels[channel.Name];
        var lines = (await ChannelPreflight.TryAsync(channel.Name, publisher, PreflightLevel.Rights, wall, cancel)).ToList();
        if (lines.Exists(Bad))
            return lines;
        var ahead = await outlook.OfAsync(channel, publisher.Traits, publisher as IReadablePublisher, true, cancel);
        return [.. lines, .. ahead.Lines];
    }

    private ReadyFacts Facts(GamePlan plan) =>
        new()
        {
            RealChannels = RealChannels(plan),
            Mistakes = [.. Misfits(plan), .. new Outlook(plan, null, store, wall).OfKit().Where(Bad).Select(Text)],
            Tried = tried.GetValueOrDefault(plan.Game.Id),
            CanResume = canResume(plan.Game.Id),
        };

    /// <summary>Counted by the channels themselves: by now they may know what their own servers take.</summary>
    private IEnumerable<LocalText> Misfits(GamePlan plan)
    {
        PreviewChannel[] real =
        [
            .. Real(plan)
                .Where(channel => channel.Amplifies is null)
                .Select(channel => PreviewChannel.Of(channel.Name, channels[channel.Name])),
        ];
        return LengthCheck.Problems(Preview.Of(plan, real)).Select(misfit => misfit.Text);
    }

    private IEnumerable<GameChannel> Real(GamePlan plan) =>
        plan.Game.Channels.Where(channel => channels.GetValueOrDefault(channel.Name)?.Traits is { Sandbox: false, Loopback: false });

    private static bool Bad(PreflightLine line) => line.Level == FindingLevel.Bad;

    private static LocalText Text(PreflightLine line) => new(line.In("nl"), line.In("en"));
}
