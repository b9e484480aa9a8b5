using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Previews;

/// <summary>Every release that an evening may see, each at the time the plan gives it.</summary>
internal sealed class PlannedReleases(GamePlan plan)
{
    private static readonly (ReadyText Text, InjectKind Kind)[] OfGame =
    [
        (ReadyText.Pause, InjectKind.Notice),
        (ReadyText.Resume, InjectKind.Notice),
        (ReadyText.Cancelled, InjectKind.Notice),
        (ReadyText.Stop, InjectKind.Stop),
        (ReadyText.RealIncident, InjectKind.RealIncident),
    ];

    private static readonly (ReadyText Text, InjectKind Kind)[] OfRound =
    [
        (ReadyText.Found, InjectKind.Found),
        (ReadyText.FoundTakenBack, InjectKind.Correction),
        (ReadyText.TimeOut, InjectKind.TimeOut),
        (ReadyText.Moved, InjectKind.Notice),
        (ReadyText.Withdrawn, InjectKind.Notice),
    ];

    private readonly PlannedTimes times = new(plan);

    public IEnumerable<PlannedRelease> All() =>
        Planned().OrderBy(release => release.Origin).ThenBy(release => release.Released.Due).Concat(Ready());

    private IEnumerable<PlannedRelease> Planned() =>
        from planned in plan.Injects
        where planned.Inject is Inject.Message
        let aside = planned.Inject.Contingency || planned.Inject.Timing is Timing.ByHand
        let released = new InjectReleased(planned.Id, planned.Inject.Kind, 1, times.Of(planned), null, "")
        select new PlannedRelease(released, OriginOf(planned, aside));

    private static MessageOrigin OriginOf(PlannedInject planned, bool aside) =>
        aside ? MessageOrigin.Aside
        : planned.Round is { Spare: true } ? MessageOrigin.Spare
        : MessageOrigin.Planned;

    private IEnumerable<PlannedRelease> Ready() =>
        [
            .. OfGame.Select(ready => Ready(null, ready.Text, ready.Kind, times.Start(null))),
            .. NotWorded(null, ReadyText.End, InjectKind.End),
            .. plan.Game.Rounds.SelectMany(round => OfRound.SelectMany(ready => NotWorded(round, ready.Text, ready.Kind))),
        ];

    /// <summary>The ready text, unless the author has a message of that kind for the outcome: then that one goes out.</summary>
    private IEnumerable<PlannedRelease> NotWorded(GameRound? round, ReadyText text, InjectKind kind)
    {
        if (Releases.Own(plan, round?.Id ?? "", kind) is not null)
            yield break;
        var ends = kind is InjectKind.Found or InjectKind.TimeOut or InjectKind.End;
        yield return Ready(round, text, kind, ends ? times.End(round) : times.Start(round));
    }

    private static PlannedRelease Ready(GameRound? round, ReadyText text, InjectKind kind, DateTimeOffset at) =>
        new(Releases.Ready(GameState.Empty, round?.Id ?? "", kind, text, "", at), MessageOrigin.Ready, at);
}

/// <summary>A release as it would be.</summary>
/// <param name="NewStart">What "moved" speaks of.</param>
internal sealed record PlannedRelease(InjectReleased Released, MessageOrigin Origin, DateTimeOffset? NewStart = null);
