using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>How an inject gets out.</summary>
internal static class Releases
{
    /// <summary>An inject of the plan, and the new dues of what follows it.</summary>
    public static IReadOnlyList<GameEvent> Planned(
        GamePlan plan,
        GameState state,
        InjectId id,
        DateTimeOffset due,
        string by,
        DateTimeOffset now
    )
    {
        var inject = plan.Find(id)!.Inject;
        var before = state.Injects.GetValueOrDefault(id);
        var expires = inject is { ExpiresAfter: { } after, OnMiss: not OnMiss.Send } ? due + after : (DateTimeOffset?)null;
        var released = new InjectReleased(id, inject.Kind, NextVersion(before), due, expires, by, before?.Text);
        var follows = Followers(plan, state, id, now);
        return follows.Count == 0 ? [released] : [released, new TimesMoved(MoveReason.Follows, Rules.Engine, [], follows)];
    }

    /// <summary>The author's message of that kind, or the text that lies ready for it.</summary>
    public static IReadOnlyList<GameEvent> OnOutcome(
        GamePlan plan,
        GameState state,
        string round,
        InjectKind kind,
        ReadyText ready,
        string by,
        DateTimeOffset now
    )
    {
        var own = plan.Injects.FirstOrDefault(planned =>
            planned.Id.Round == round && planned.Inject.Kind == kind && planned.Inject.Timing is Timing.OnOutcome
        );
        return own is not null
            ? Planned(plan, state, own.Id, now, by, now)
            : [Ready(state, new InjectId(round, Name(ready)), kind, ready, by, now)];
    }

    /// <summary>A text that lies ready for what nobody plans. Sent again, it is a new version of the same inject.</summary>
    public static InjectReleased Ready(GameState state, InjectId id, InjectKind kind, ReadyText ready, string by, DateTimeOffset now) =>
        new(id, kind, NextVersion(state.Injects.GetValueOrDefault(id)), now, null, by, null, ready);

    private static int NextVersion(InjectState? before) =>
        before is null ? 1
        : before.ReleasedAt is null ? before.Version
        : before.Version + 1;

    private static List<Due> Followers(GamePlan plan, GameState state, InjectId id, DateTimeOffset now) =>
        [
            .. plan
                .Injects.Where(planned => planned.Id.Round == id.Round && !planned.Inject.Contingency)
                .Where(planned => planned.Inject.Timing is Timing.AfterInject after && after.Inject == id.Inject)
                .Where(planned => state.Injects.GetValueOrDefault(planned.Id) is null or { Status: InjectStatus.Planned })
                .Select(planned => new Due(planned.Id, now + ((Timing.AfterInject)planned.Inject.Timing).Offset)),
        ];

    private static string Name(ReadyText ready) =>
        ready switch
        {
            ReadyText.TimeOut => "time-out",
            ReadyText.FoundTakenBack => "found-taken-back",
            ReadyText.RealIncident => "real-incident",
            _ => ready.ToString().ToLowerInvariant(),
        };
}
