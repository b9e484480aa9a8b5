using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>The eight seconds in which a person may take back what was asked: kept from outside the engine, by the journal alone.</summary>
internal sealed class UndoCheck(GamePlan plan, EveningLedger ledger)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(8);

    private readonly Dictionary<InjectId, (DateTimeOffset Asked, DateTimeOffset Until)> waiting = [];
    private readonly HashSet<InjectId> takenBack = [];
    private readonly Dictionary<string, DateTimeOffset> edited = new(StringComparer.Ordinal);

    /// <summary>An edit a moment ago holds up its inject, and what stands behind it in its round.</summary>
    public bool Explains(string round, DateTimeOffset at) => edited.TryGetValue(round, out var last) && at <= last + Window;

    /// <param name="before">The game as it stood before that entry.</param>
    public void Check(GameState before, JournalEntry entry)
    {
        switch (entry.Event)
        {
            case ReleasePending asked:
                waiting[asked.Inject] = (entry.At, asked.Until);
                break;
            case ReleaseUndone undone:
                waiting.Remove(undone.Inject);
                takenBack.Add(undone.Inject);
                break;
            case InjectEdited words:
                edited[words.Inject.Round] = entry.At;
                break;
            case InjectReleased released:
                Check(before, released, entry.At);
                break;
            case InjectSkipped or InjectHeld or InjectWithdrawn:
                Forget(entry.Event);
                break;
        }
    }

    private void Check(GameState before, InjectReleased released, DateTimeOffset at)
    {
        var said = released.Kind is InjectKind.AdHoc or InjectKind.Correction && released.Ready is null;
        if (waiting.Remove(released.Inject, out var wait))
        {
            if (at < wait.Until)
                Find(at, released, $"went out before {wait.Until:HH:mm:ss.fff}");
            if (wait.Until - wait.Asked < Window && !WentByItself(before, released, wait.Until))
                Find(at, released, $"waited only from {wait.Asked:HH:mm:ss.fff}");
            if (before.Status == GameStatus.Stopped)
                Find(at, released, "went out during a stop");
        }
        else if (said && before.Status != GameStatus.Stopped)
        {
            Find(at, released, "went out at once");
        }
        if (said && takenBack.Contains(released.Inject))
            Find(at, released, "went out though it was taken back");
    }

    /// <summary>It was due by itself before anybody could have taken it back.</summary>
    private static bool WentByItself(GameState before, InjectReleased released, DateTimeOffset until) =>
        before.Injects.GetValueOrDefault(released.Inject)?.Due == until;

    private void Forget(GameEvent fact)
    {
        InjectId? id = fact switch
        {
            InjectSkipped skipped => skipped.Inject,
            InjectHeld held => held.Inject,
            InjectWithdrawn withdrawn => withdrawn.Inject,
            _ => null,
        };
        if (id is { } gone)
            waiting.Remove(gone);
    }

    private void Find(DateTimeOffset at, InjectReleased released, string what) =>
        ledger.Find(Invariant.UndoHolds, at, $"{plan.Game.Id}/{released.Inject} {what}");
}
