using System.Collections.Immutable;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>Puts a new tempo into force (L2): what the preview showed, at that moment.</summary>
internal static class Pacing
{
    public static CommandDecision Set(Situation situation, Command.Cadence command)
    {
        if (Targets.Round(situation, command.Round, IsOn, Refusals.NoRoundOn, out var round) is { } unknown)
            return Situation.Refused(unknown);
        if (!IsOn(situation.State.Rounds[round.Id]))
            return Situation.Refused(Refusals.RoundNotOn(round));
        if (OutOfBounds(command.Change, situation.Plan.Game.MinimumGap) is { } why)
            return Situation.Refused(why);
        var steps = Cadence.Preview(situation.Plan, situation.State, round.Id, command.Change, situation.Now);
        return steps.Count == 0 ? Situation.Refused(Refusals.NoHintLeft(round)) : Accepted(situation, steps);
    }

    private static bool IsOn(RoundState round) => round.Status == RoundStatus.Searching;

    private static LocalText? OutOfBounds(CadenceChange change, TimeSpan least) =>
        change switch
        {
            CadenceChange.Factor { By: >= CommandLimits.FastestFactor and <= CommandLimits.SlowestFactor } => null,
            CadenceChange.Factor => Refusals.FactorOutOfBounds,
            CadenceChange.Every every => every.Interval < least ? Refusals.IntervalTooShort(least)
            : every.Interval > TimeSpan.FromDays(1) ? Refusals.IntervalTooLong
            : null,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such change."),
        };

    private static CommandDecision Accepted(Situation situation, IReadOnlyList<CadenceStep> steps)
    {
        var facts = ImmutableArray.CreateBuilder<GameEvent>();
        var dues = steps.Where(step => step.New is not null).Select(step => new Due(step.Inject, step.New!.Value)).ToList();
        var aside = steps.Where(step => step.New is null).Select(step => step.Inject).ToList();
        if (dues.Count > 0)
            facts.Add(new TimesMoved(MoveReason.Cadence, situation.By, [], dues));
        if (aside.Count > 0)
            facts.Add(new KeptAside(situation.By, aside));
        return Situation.Accepted(Replies.Paced(situation, steps), facts.ToImmutable());
    }
}
