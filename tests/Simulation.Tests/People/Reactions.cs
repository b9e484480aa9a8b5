using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.People;

/// <summary>What people do because of what they see: most of the time, and never when the process died before they saw it.</summary>
internal sealed class Reactions(Dice dice, IReadOnlyList<SimChannel> channels, Crowd crowd)
{
    /// <summary>One of the two who agree after a real incident (X2).</summary>
    public const string Police = "police";

    public void Saw(GameStep step)
    {
        foreach (var entry in step.Entries)
            Saw(step.Game, step.Plan, entry.Event);
    }

    private void Saw(string game, GamePlan plan, GameEvent fact)
    {
        switch (fact)
        {
            case GamePaused when dice.Chance(0.85):
                Resume(game, dice.Seconds(1, 500), "p1");
                break;
            case GameStopped stopped when dice.Chance(0.5):
                Resume(game, dice.Seconds(5, 500), "p1");
                Resume(game, dice.Seconds(5, 900), stopped.Real ? Police : "p2");
                break;
            case ReleasePending pending when dice.Chance(0.4):
                crowd.In(dice.Seconds(0, 9), game, (_, _) => new Command.Undo(pending.Inject), dice.Pick("p1", "p2"));
                break;
            case ReleasePending when dice.Chance(0.2):
                crowd.In(dice.Seconds(0, 9), game, (_, _) => dice.Chance(0.5) ? new Command.Stop() : new Command.Pause(), "p2");
                break;
            case RoundReminded reminded when dice.Chance(0.6):
                crowd.In(dice.Seconds(1, 90), game, (_, _) => new Command.Start(reminded.Round), "p1");
                break;
            case RoundEnded ended when plan.Round(ended.Round).OffStreetAfter is null && dice.Chance(0.85):
                crowd.In(dice.Seconds(20, 300), game, (_, _) => new Command.OffStreet(ended.Round), "p2");
                break;
            case InjectHeld held when dice.Chance(0.7):
                Command chosen = dice.Chance(0.7) ? new Command.Send(held.Inject) : new Command.Skip(held.Inject);
                crowd.In(dice.Seconds(0, 200), game, (_, _) => chosen, "p1");
                break;
            case DeliverySettled { State: DeliveryState.Unknown } unknown when dice.Chance(0.8):
                crowd.In(dice.Seconds(60, 4000), game, (state, _) => Settle(state, game, unknown.Delivery), "p2");
                break;
        }
    }

    private void Resume(string game, TimeSpan after, string by)
    {
        var mode = dice.Pick(ResumeMode.Shift, ResumeMode.Skip, ResumeMode.Ask);
        crowd.In(after, game, (state, _) => state.Status is GameStatus.Paused or GameStatus.Stopped ? new Command.Resume(mode) : null, by);
    }

    private Command.Settle? Settle(GameState state, string game, DeliveryKey key) =>
        state.Deliveries.GetValueOrDefault(key) is { State: DeliveryState.Unknown } ? Whim.Settle(channels, game, key) : null;
}
