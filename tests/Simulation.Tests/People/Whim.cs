using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.People;

/// <summary>What somebody presses at a moment that was not planned: sensible or not, the engine must cope.</summary>
internal sealed class Whim(Dice dice, IReadOnlyList<SimChannel> channels)
{
    private int said;

    public Command? Choose(GameState state, GamePlan plan) =>
        dice.Next(1, 43) switch
        {
            <= 4 => new Command.Pause(),
            <= 6 => new Command.Resume(dice.Pick(ResumeMode.Shift, ResumeMode.Skip, ResumeMode.Ask)),
            <= 8 => new Command.Stop(dice.Chance(0.3)),
            <= 11 => new Command.Send(Planned(plan)),
            <= 13 => new Command.Skip(Planned(plan)),
            <= 15 => Edit(plan),
            <= 17 => new Command.Say($"Wij zeggen iets, nummer {++said}."),
            <= 19 => new Command.MoveRound(null, Some()),
            20 => new Command.MoveGame(Some()),
            <= 23 => new Command.Cadence(null, Change()),
            <= 26 => new Command.Found(null, dice.Chance(0.25)),
            <= 28 => new Command.Reopen(),
            29 => new Command.PlanSpare(),
            30 => new Command.OffStreet(),
            <= 32 => new Command.Report(dice.Next(1, 3)),
            <= 35 => Released(state) is { } inject ? new Command.Correct(inject, $"Beter is dit, nummer {++said}.") : null,
            <= 37 => Released(state) is { } inject ? new Command.Withdraw(inject) : null,
            38 => dice.Chance(0.3) ? new Command.TakeDown() : new Command.Start(),
            39 => Judged(state, plan),
            40 or 41 => new Command.Undo(),
            _ => dice.Chance(0.3) ? new Command.CallOff() : new Command.Note("Rustig."),
        };

    /// <summary>A person looks at the network itself, and tells what is true.</summary>
    public static Command.Settle Settle(IReadOnlyList<SimChannel> channels, string game, DeliveryKey key) =>
        new(key, channels.First(channel => channel.Name == key.Channel).HasOrGets($"{game}/{key}"));

    private Command.Settle? Judged(GameState state, GamePlan plan) =>
        state
            .Deliveries.Values.Where(delivery => delivery.State == DeliveryState.Unknown)
            .MinBy(delivery => (delivery.Order, delivery.Key.Channel))
            is { } unknown
            ? Settle(channels, plan.Game.Id, unknown.Key)
            : null;

    private TimeSpan Some() => dice.Pick(-1, 1) * dice.Seconds(30, 600);

    private CadenceChange Change() =>
        dice.Chance(0.5) ? new CadenceChange.Factor(dice.Pick(0.5, 0.8, 1.5, 2)) : new CadenceChange.Every(dice.Seconds(30, 150));

    private InjectId Planned(GamePlan plan) => dice.Pick([.. plan.Injects]).Id;

    private Command.Edit Edit(GamePlan plan)
    {
        var id = Planned(plan);
        return new Command.Edit(id, $"Andere woorden {Canary.Of(plan.Game.Id, id)}, nummer {++said}.");
    }

    private InjectId? Released(GameState state)
    {
        var released = state.Injects.Values.Where(inject => inject.ReleasedAt is not null && inject.Kind != InjectKind.Cue).ToList();
        released.Sort((one, other) => string.CompareOrdinal(one.Id.ToString(), other.Id.ToString()));
        return released.Count == 0 ? null : dice.Pick(released).Id;
    }
}
