using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Forecasts;

/// <summary>
/// An evening played ahead by the rules that play it for real, in no time at all: nobody finds anybody and no report comes, so that
/// every conditional hint goes out and each round lasts to its end. What people tap, they tap on time.
/// </summary>
public sealed class PlannedEvening
{
    /// <summary>Who taps; stands in no journal.</summary>
    private const string StandIn = "forecast";

    private readonly GamePlan plan;
    private readonly List<PlannedPost> posts = [];
    private GameState state = GameState.Empty;

    private PlannedEvening(GamePlan plan) => this.plan = plan;

    /// <summary>Everything that would go out, in that order; contingency messages stay aside.</summary>
    /// <param name="shiftTo">When the first round starts; null for the game's own date.</param>
    public static IReadOnlyList<PlannedPost> Posts(GamePlan plan, DateTimeOffset? shiftTo = null)
    {
        var evening = new PlannedEvening(plan);
        evening.Play(Arming.Arm(plan, StandIn, shiftTo));
        return evening.posts;
    }

    private void Play(GameArmed armed)
    {
        var at = armed.Dues.Select(due => (DateTimeOffset?)due.At).Concat(armed.Rounds.Select(round => round.Start)).Min();
        Take([armed], at ?? armed.LatestEnd);
        while (at is { } now)
        {
            var decision = Timeline.Decide(plan, state, now);
            Take(decision.Facts, now);
            at = Answer(decision.Facts, now) ? now : decision.NextWake;
        }
    }

    private void Take(IReadOnlyList<GameEvent> facts, DateTimeOffset at)
    {
        foreach (var fact in facts)
        {
            state = Fold.Apply(state, new JournalEntry(state.Seq + 1, at, fact));
            if (fact is InjectReleased { Kind: not Scenarios.InjectKind.Cue } released)
                posts.Add(Worded(released, at));
        }
    }

    private PlannedPost Worded(InjectReleased released, DateTimeOffset at)
    {
        var worded = Wording.Of(plan, released, at);
        return new PlannedPost(released.Inject, released.Kind, at, worded.Text.Nl, worded.Short?.Nl);
    }

    /// <summary>What people do about it; false when there is nothing to do.</summary>
    private bool Answer(IReadOnlyList<GameEvent> facts, DateTimeOffset now)
    {
        var answered = false;
        foreach (var command in facts.Select(Answer).OfType<Command>())
        {
            if (Control.Decide(plan, state, command, Actor.Controller(StandIn), now, "") is not CommandDecision.Accepted accepted)
                continue;
            Take(accepted.Facts, now);
            answered = true;
        }
        return answered;
    }

    private Command? Answer(GameEvent fact) =>
        fact switch
        {
            RoundReminded reminded => new Command.Start(reminded.Round),
            RoundEnded ended when plan.Round(ended.Round).OffStreetAfter is null && state.Rounds[ended.Round].Played =>
                new Command.OffStreet(ended.Round),
            InjectHeld held => new Command.Send(held.Inject),
            _ => null,
        };
}
