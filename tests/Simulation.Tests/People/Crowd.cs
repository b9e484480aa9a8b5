using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.People;

/// <summary>
/// Everybody with a phone in the hand: what they do was decided before the evening, at due times and in bunches, or follows from
/// what they see. While no process is alive they press in vain and try again.
/// </summary>
internal sealed class Crowd
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(45);

    private readonly PriorityQueue<Action<Process>, (DateTimeOffset At, int Order)> agenda = new();
    private readonly Dice dice;
    private readonly EveningLedger ledger;
    private readonly Whim whim;
    private readonly Reactions reactions;
    private readonly Callers? callers;
    private DateTimeOffset now = World.Start;
    private int planned;

    public Crowd(World world, Dice dice, IReadOnlyList<SimChannel> channels, EveningLedger ledger)
    {
        this.dice = dice;
        this.ledger = ledger;
        whim = new Whim(dice, channels);
        reactions = new Reactions(dice, channels, this);
        foreach (var channel in channels)
            channel.NeedsPerson = Unblock;
        foreach (var plan in world.Plans)
            Plan(plan);
        if (!world.HasRules)
            return;
        callers = new Callers(new Dice(world.Seed, DiceFor.Callers), this);
        foreach (var plan in world.Plans)
            callers.Plan(plan);
    }

    public DateTimeOffset? Next => agenda.TryPeek(out _, out var first) ? first.At : null;

    public bool IsIdle => agenda.Count == 0;

    public void Saw(GameStep step)
    {
        reactions.Saw(step);
        foreach (var made in step.Entries.Select(entry => entry.Event).OfType<SuggestionMade>())
            callers?.Hear(step.Game, made.Suggestion);
    }

    public void Act(DateTimeOffset instant, Process? process)
    {
        now = instant;
        while (Next <= now)
        {
            var action = agenda.Dequeue();
            if (process is { Dead: false })
                Try(action, process);
            else
                At(now + TryAgain, action);
        }
    }

    /// <summary>So long from now somebody does that.</summary>
    public void In(TimeSpan delay, string game, Func<GameState, GamePlan, Command?> command, string by) =>
        At(now + delay, process => Do(process, game, command, by));

    private void At(DateTimeOffset at, Action<Process> action) => agenda.Enqueue(action, (at, planned++));

    /// <summary>When the process dies under the hand nobody knows whether it was done; a person tries again.</summary>
    private void Try(Action<Process> action, Process process)
    {
        try
        {
            action(process);
        }
        catch (Exception) when (process.Dead)
        {
            At(now + TryAgain, action);
            throw;
        }
    }

    private void Plan(GamePlan plan)
    {
        var arming = World.Start + (60 * dice.Seconds(1, 20));
        At(
            arming,
            process => Do(process, plan.Game.Id, (state, _) => state.Status == GameStatus.Loaded ? new Command.Arm() : null, "organiser")
        );
        var first = WallClock.At(plan.Game.Zone, plan.Game.Date, plan.Game.Rounds[0].StartAt!.Value);
        var last = WallClock.At(plan.Game.Zone, plan.Game.Date, plan.Game.LatestEnd);
        var at = first;
        for (var count = dice.Next(0, 10); count > 0; count--)
        {
            at = dice.Next(1, 4) switch
            {
                1 => at,
                2 => first + (30 * dice.Seconds(0, (int)((last - first).TotalSeconds / 30))),
                _ => first + dice.Seconds(-600, (int)(last - first).TotalSeconds + 300),
            };
            At(at, process => Do(process, plan.Game.Id, whim.Choose, dice.Pick("p1", "p2")));
        }
    }

    private void Unblock(SimChannel channel) =>
        At(
            now + TimeSpan.FromSeconds(30),
            process =>
            {
                channel.Mend();
                ledger.Trace($"{channel.Name} is mended");
                var game = process.Engine.Games.First(game => Uses(process, game, channel.Name));
                Do(process, game, (_, _) => new Command.Mend(channel.Name), "p2");
            }
        );

    private static bool Uses(Process process, string game, string channel) =>
        process.Engine.Plan(game)!.Game.Channels.Any(used => used.Name == channel);

    private void Do(Process process, string game, Func<GameState, GamePlan, Command?> choose, string by)
    {
        if (process.Engine.State(game) is not { } state || choose(state, process.Engine.Plan(game)!) is not { } command)
            return;
        ledger.Trace($"{by} in {game}: {command}");
        var answer = process.Engine.CommandAsync(game, command, new Actor(by, by == Reactions.Police ? Role.Police : Role.Controller));
        Process.Complete(answer);
        ledger.Answered(process, game, command, answer.Result);
    }
}
