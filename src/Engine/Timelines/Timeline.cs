using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Timelines;

/// <summary>
/// What must happen now, and when to look again. Pure: no clock, no database, no network. Deciding twice, too early or too late
/// is harmless: the state tells what was decided already.
/// </summary>
public static class Timeline
{
    /// <summary>A journal that asks for more decisions than this at one instant has a fault in it.</summary>
    private const int MostSteps = 1000;

    /// <param name="now">Never earlier than the last entry: a clock set back un-happens nothing.</param>
    public static Decision Decide(GamePlan plan, GameState state, DateTimeOffset now)
    {
        now = now.ToMs();
        if (now < state.LastAt)
            now = state.LastAt;
        var facts = new List<GameEvent>();
        for (var step = 0; step < MostSteps; step++)
        {
            if (Earliest(plan, state, now) is not { } moment)
                return new Decision(facts, state, null);
            if (moment.At > now)
                return new Decision(facts, state, moment.At);
            foreach (var fact in Rules.At(plan, state, moment, now))
            {
                facts.Add(fact);
                state = Fold.Apply(state, new JournalEntry(state.Seq + 1, now, fact));
            }
        }
        throw new InvalidOperationException($"Game \"{plan.Game.Id}\" asks for more than {MostSteps} decisions at one instant.");
    }

    private static Moment? Earliest(GamePlan plan, GameState state, DateTimeOffset now)
    {
        Moment? earliest = null;
        foreach (var moment in Moments.Of(plan, state))
        {
            if (earliest is not { } best || moment.IsBefore(best, now))
                earliest = moment;
        }
        return earliest;
    }
}

/// <summary>What the timeline asks for.</summary>
/// <param name="Facts">To be journalled, in this order.</param>
/// <param name="After">The state with these facts folded in.</param>
/// <param name="NextWake">Look again no later than this; null when only a person can change anything.</param>
public sealed record Decision(IReadOnlyList<GameEvent> Facts, GameState After, DateTimeOffset? NextWake);
