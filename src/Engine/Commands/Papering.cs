using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>
/// Resume from paper (Q5): the host comes back, and what people read aloud or forwarded from the run sheet meanwhile is written down. All
/// or nothing, so that one wrong time does not leave half a list behind.
/// </summary>
internal static class Papering
{
    public static CommandDecision GiveOut(Situation situation, Command.ByPaper command)
    {
        if (situation.State.PurgedAt is not null)
            return Situation.Refused(Refusals.PurgedAlready);
        var facts = new List<GameEvent>();
        var given = new List<PaperLine>();
        foreach (var line in command.Lines)
        {
            if (Refused(situation, line, out var noted) is { } why)
                return Situation.Refused(why);
            if (noted.Count == 0)
                continue;
            facts.AddRange(noted);
            given.Add(line);
            situation = situation with { State = Folded(situation, noted) };
        }
        return Situation.Accepted(Replies.OnPaper(given), facts);
    }

    /// <param name="noted">Empty when it was noted or out everywhere already: said twice it is harmless.</param>
    private static LocalText? Refused(Situation situation, PaperLine line, out IReadOnlyList<GameEvent> noted)
    {
        noted = [];
        if (Targets.Inject(situation, line.Inject, out var id) is { } unknown)
            return unknown;
        var inject = situation.State.Injects.GetValueOrDefault(id);
        if (inject?.OnPaper is not null || IsEverywhere(situation.State, inject))
            return null;
        if (situation.Plan.Find(id) is not { } planned)
            return Refusals.NotOnPaper(id);
        var went = LastAt(situation, line.At);
        if (CannotBe(situation, planned, inject, went) is { } why)
            return why;
        var given = new GivenOutByPaper(id, went, situation.By);
        noted = IsOut(inject) ? [given] : [given, .. Releases.OnPaper(situation.Plan, situation.State, id, went, situation.By)];
        return null;
    }

    private static LocalText? CannotBe(Situation situation, PlannedInject planned, InjectState? inject, DateTimeOffset went)
    {
        var id = planned.Id;
        if (inject is { Status: InjectStatus.Withdrawn })
            return Refusals.WithdrawnAlready(id);
        if (ApprovalStandings.Holds(situation.Plan, situation.State, id))
            return Refusals.NotApproved(id);
        if (planned.Inject.Timing is Timing.OnOutcome)
            return Refusals.GoesByItself(id);
        if (planned.Round is { } round && !situation.State.Rounds[round.Id].Played)
            return Refusals.RoundNotBegun(round);
        return went < Earliest(situation, planned.Round) ? Refusals.NoTimeOfRound(situation, id, went) : null;
    }

    /// <summary>
    /// A time that is still to come would count as yesterday's. A round whose start the machine missed begins for the engine when the
    /// machine is back, while people began by their watches: so much earlier than its start is believed.
    /// </summary>
    private static DateTimeOffset Earliest(Situation situation, GameRound? round) =>
        round is not null && situation.State.Rounds[round.Id].Start is { } start ? start - round.Length : situation.Now.AddHours(-12);

    private static bool IsOut(InjectState? inject) => inject is { Status: InjectStatus.Released };

    /// <summary>The engine had sent it before the machine went down: there is nothing left to call off.</summary>
    private static bool IsEverywhere(GameState state, InjectState? inject) =>
        IsOut(inject)
        && state.Deliveries.Values.All(delivery => delivery.Key.Inject != inject!.Id || (delivery.Settled && !delivery.Waits));

    /// <summary>The last time that a clock in the village showed this.</summary>
    private static DateTimeOffset LastAt(Situation situation, TimeOnly time)
    {
        var zone = situation.Plan.Game.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(situation.Now, zone).DateTime);
        var at = WallClock.At(zone, today, time);
        return at <= situation.Now ? at : WallClock.At(zone, today.AddDays(-1), time);
    }

    private static GameState Folded(Situation situation, IReadOnlyList<GameEvent> facts) =>
        facts.Aggregate(situation.State, (state, fact) => Fold.Apply(state, new JournalEntry(state.Seq + 1, situation.Now, fact)));
}
