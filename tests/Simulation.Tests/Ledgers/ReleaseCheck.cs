using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Goes through a finished journal and looks at every release of the timeline: when, in which order, in which state.</summary>
internal sealed class ReleaseCheck(GamePlan plan, Outages outages, EveningLedger ledger)
{
    private readonly UndoCheck undo = new(plan, ledger);
    private DateTimeOffset moved;
    private readonly Dictionary<string, DateTimeOffset> lastLate = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> lastDue = new(StringComparer.Ordinal);

    public GameState Fold(IEnumerable<JournalEntry> journal)
    {
        var state = GameState.Empty;
        foreach (var entry in journal)
        {
            if (entry.At < state.LastAt)
                ledger.Find(Invariant.OrderOfRelease, entry.At, $"{plan.Game.Id} {entry.Seq} is before the entry before it");
            if (entry.Event is InjectReleased { By: "" } released && plan.Find(released.Inject) is { } planned)
                Check(state, released, planned, entry.At);
            undo.Check(state, entry);
            if (entry.Event is TimesMoved or RoundReopened or GameResumed or RoundStarted or GameArmed)
                moved = entry.At;
            state = Engine.Play.Fold.Apply(state, entry);
        }
        return state;
    }

    private void Check(GameState before, InjectReleased released, PlannedInject planned, DateTimeOffset at)
    {
        if (at < released.Due)
            ledger.Find(Invariant.NotEarly, at, $"{released.Inject} is due {released.Due:HH:mm:ss}");
        if (released.Expires <= at)
            ledger.Find(Invariant.NeverStale, at, $"{released.Inject} was released, it expired {released.Expires:HH:mm:ss}");
        if (before.Status is GameStatus.Paused or GameStatus.Stopped && planned.Inject.Timing is not Timing.OnOutcome)
            ledger.Find(before.Status == GameStatus.Paused ? Invariant.PauseHolds : Invariant.StopStops, at, $"{released.Inject}");
        if (
            planned.Inject is Inject.Message and not { Timing: Timing.OnOutcome }
            && before.Injects.GetValueOrDefault(released.Inject)?.ReleasedAt is not null
        )
            ledger.Find(Invariant.Once, at, $"{released.Inject} was released twice");
        CheckOrder(released, planned, at);
        CheckLate(released, at);
    }

    /// <summary>After an outage the rest of a round keeps its distance, so that one late release may make the next one late.</summary>
    private void CheckLate(InjectReleased released, DateTimeOffset at)
    {
        if (at <= released.Due)
            return;
        var followsLate = at - lastLate.GetValueOrDefault(released.Inject.Round) <= plan.Game.MinimumGap;
        lastLate[released.Inject.Round] = at;
        if (!followsLate && moved < released.Due && !undo.Explains(released.Inject.Round, at) && !outages.Explain(released.Due, at))
            ledger.Find(Invariant.NotLate, at, $"{released.Inject} was due {released.Due:HH:mm:ss}");
    }

    private void CheckOrder(InjectReleased released, PlannedInject planned, DateTimeOffset at)
    {
        if (planned.Inject is Inject.Cue || planned.Inject.Timing is Timing.OnOutcome)
            return;
        if (lastDue.TryGetValue(released.Inject.Round, out var last) && released.Due < last)
            ledger.Find(
                Invariant.OrderOfRelease,
                at,
                $"{released.Inject}, due {released.Due:HH:mm:ss}, came after one due {last:HH:mm:ss}"
            );
        lastDue[released.Inject.Round] = released.Due;
    }
}
