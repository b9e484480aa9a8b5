using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Timelines;

/// <summary>
/// The injects that were edited a moment ago: they wait until the new words can be seen by others (L4), and what stands behind one in
/// its round waits with it, so that neighbours read everything in its order. A cue holds up nothing but itself.
/// </summary>
internal readonly struct Edits
{
    private readonly List<Edit>? edits;

    private Edits(List<Edit>? edits) => this.edits = edits;

    /// <summary>Thousands of games are asked in the same second, and hardly any was edited: then nothing is looked through.</summary>
    public static Edits Of(GamePlan plan, GameState state) =>
        state.EditsUntil is { } until && until > state.LastAt ? new Edits([.. All(plan, state)]) : default;

    public DateTimeOffset Later(PlannedInject planned, DateTimeOffset due, DateTimeOffset ready)
    {
        if (edits is null)
            return ready;
        foreach (var edit in edits)
        {
            if (edit.NotBefore > ready && edit.HoldsUp(planned, due))
                ready = edit.NotBefore;
        }
        return ready;
    }

    private static IEnumerable<Edit> All(GamePlan plan, GameState state)
    {
        foreach (var (id, inject) in state.Injects)
        {
            if (inject is { Status: InjectStatus.Planned, Due: { } due, NotBefore: { } until } && plan.Find(id) is { } planned)
                yield return new Edit(planned, due, until);
        }
    }

    private readonly record struct Edit(PlannedInject Planned, DateTimeOffset Due, DateTimeOffset NotBefore)
    {
        public bool HoldsUp(PlannedInject other, DateTimeOffset due) =>
            other.Id == Planned.Id
            || (
                other.Id.Round == Planned.Id.Round
                && Planned.Inject is Inject.Message
                && other.Inject is Inject.Message
                && (due > Due || (due == Due && other.Order > Planned.Order))
            );
    }
}
