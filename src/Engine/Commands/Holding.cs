using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>One inject kept in, let go again, or exchanged with another (L1).</summary>
internal static class Holding
{
    /// <summary>Only what has a time: what waits for something else, or for a person, does not go by itself now either.</summary>
    public static CommandDecision Hold(Situation situation, Command.Hold command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        return Timed(situation, id) is null
            ? Situation.Refused(Refusals.HasNoTime(id))
            : Situation.Accepted(Replies.Held(id), new InjectHeld(id, situation.By));
    }

    /// <summary>At its own time again; when that has passed it goes at once, unless it is too late to be of use.</summary>
    public static CommandDecision Release(Situation situation, Command.Release command)
    {
        if (Targets.Inject(situation, command.Inject, out var id) is { } unknown)
            return Situation.Refused(unknown);
        if (situation.State.Injects.GetValueOrDefault(id) is not { Status: InjectStatus.Held, ReleasedAt: null, Due: { } due })
            return Situation.Refused(Refusals.NotHeld(id));
        return Rules.Missed(situation.Plan, situation.State, id, due, situation.Now) is not null
            ? Situation.Refused(Refusals.TooLateToRelease(id))
            : Situation.Accepted(Replies.Released(situation, id, due), new InjectReturned(id, situation.By));
    }

    public static CommandDecision Swap(Situation situation, Command.Swap command)
    {
        if (Targets.Inject(situation, command.Inject, out var one) is { } unknown)
            return Situation.Refused(unknown);
        if (Targets.Inject(situation, command.With, out var other) is { } noOther)
            return Situation.Refused(noOther);
        if (one == other || one.Round != other.Round || one.Round.Length == 0)
            return Situation.Refused(Refusals.SwapWithinRound);
        if (Timed(situation, one) is not { } first)
            return Situation.Refused(Refusals.HasNoTime(one));
        if (Timed(situation, other) is not { } second)
            return Situation.Refused(Refusals.HasNoTime(other));
        return IsStart(situation, one) || IsStart(situation, other)
            ? Situation.Refused(Refusals.StartGoesFirst)
            : Situation.Accepted(
                Replies.Swapped(situation, one, second),
                new TimesMoved(MoveReason.Swap, situation.By, [], [new Due(one, second), new Due(other, first)])
            );
    }

    /// <summary>When it goes by itself; null when it does not.</summary>
    private static DateTimeOffset? Timed(Situation situation, InjectId id) =>
        situation.State.Injects.GetValueOrDefault(id) is { Status: InjectStatus.Planned, Due: { } due } ? due : null;

    private static bool IsStart(Situation situation, InjectId id) => situation.Plan.Find(id)?.Inject.Kind == InjectKind.Start;
}
