using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.People;

/// <summary>
/// Those who call the report desk, who sits there, and who answers the suggestions that follow: in time or not, once or twice, and after
/// the moment has passed.
/// </summary>
internal sealed class Callers(Dice dice, Crowd crowd)
{
    private const string Desk = "desk";

    public void Plan(GamePlan plan)
    {
        var from = TimeSpan.FromMinutes(29);
        crowd.In(from, plan.Game.Id, (_, _) => new Command.Desk(true), Desk);
        for (var call = dice.Next(0, 25); call > 0; call--)
            crowd.In(from + dice.Seconds(0, 3000), plan.Game.Id, (_, _) => Call(), Desk);
        for (var break_ = dice.Next(0, 2); break_ > 0; break_--)
        {
            var left = from + dice.Seconds(0, 3000);
            crowd.In(left, plan.Game.Id, (_, _) => new Command.Desk(false), Desk);
            crowd.In(left + dice.Seconds(10, 300), plan.Game.Id, (_, _) => new Command.Desk(true), Desk);
        }
    }

    public void Hear(string game, int suggestion)
    {
        for (var answers = dice.Pick(0, 1, 1, 2); answers > 0; answers--)
        {
            Command answer = dice.Chance(0.75) ? new Command.AcceptSuggestion(suggestion) : new Command.DismissSuggestion(suggestion);
            crowd.In(dice.Seconds(0, 150), game, (_, _) => answer, dice.Pick("p1", "p2"));
        }
    }

    private Command Call() =>
        dice.Chance(0.8)
            ? new Command.Report(dice.Next(1, 2), null, null, dice.Pick<Triage?>(null, Triage.Game, Triage.Game, Triage.Double))
            : new Command.TriageReport(dice.Next(1, 8), dice.Pick(Triage.Game, Triage.Unclear, Triage.Double, Triage.Real));
}
