using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Logs;

/// <summary>
/// What people did in a game and its rules decided, read off its journal: who, when, why, what it was before and what after. What goes by
/// the plan is no line of it. Pure, and without any words of people: those are named, and looked up where they can be purged.
/// </summary>
public static class GameLog
{
    public static IReadOnlyList<LogLine> Of(GamePlan plan, IEnumerable<JournalEntry> journal)
    {
        var lines = new List<LogLine>();
        var state = GameState.Empty;
        (DateTimeOffset At, ReasonGiven Reason)? given = null;
        foreach (var entry in journal)
        {
            if (entry.Event is ReasonGiven reason)
                given = (entry.At, reason);
            else if (LogWords.Of(plan, state, entry.Event) is { IsTold: true } line)
                lines.Add(Line(entry, line, given is { } said && Belongs(said.At, said.Reason, entry, line.By) ? said.Reason.Text : null));
            state = Fold.Apply(state, entry);
        }
        return lines;
    }

    /// <summary>A reason stands right before what it explains, at the same instant and of the same person.</summary>
    private static bool Belongs(DateTimeOffset at, ReasonGiven reason, JournalEntry entry, string by) => at == entry.At && reason.By == by;

    private static LogLine Line(JournalEntry entry, Logged logged, TextRef? why) =>
        new(entry.Seq, entry.At, logged.By, logged.Role, logged.What, logged.Kind, logged.Before, logged.After, logged.Words, why)
        {
            Moves = logged.Moves,
        };
}
