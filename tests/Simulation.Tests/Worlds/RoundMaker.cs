using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>The injects of one round: half a minute apart or at the same instant, with expiry, conditions and what to do when late.</summary>
internal sealed class RoundMaker(Dice dice, Func<string, string> mark, TimeSpan length)
{
    public IEnumerable<Inject> Injects()
    {
        yield return Message("start", InjectKind.Start, new Timing.FromStart(TimeSpan.Zero));
        yield return Message("look", InjectKind.Description, Offset());
        if (dice.Chance(0.4))
            yield return Message("photo", InjectKind.Photo, Offset());
        var hints = dice.Next(1, 4);
        for (var number = 1; number <= hints; number++)
            yield return Hint(FormattableString.Invariant($"hint-{number}"), Offset());
        if (dice.Chance(0.4))
            yield return Hint("follow", new Timing.AfterInject("hint-1", 30 * dice.Seconds(0, 2)));
        if (dice.Chance(0.4))
            yield return Hint("aside", new Timing.ByHand()) with
            {
                Contingency = true,
            };
        if (dice.Chance(0.3))
            yield return Cue();
        if (dice.Chance(0.3))
            yield return Message("found-own", InjectKind.Found, new Timing.OnOutcome());
        if (dice.Chance(0.3))
            yield return Message("out-own", InjectKind.TimeOut, new Timing.OnOutcome());
    }

    private Timing.FromStart Offset() => new(TimeSpan.FromSeconds(30 * dice.Next(0, ((int)length.TotalSeconds / 30) - 1)));

    private Inject.Message Hint(string id, Timing timing) =>
        Message(id, InjectKind.Hint, timing) with
        {
            ExpiresAfter = dice.Chance(0.8) ? dice.Seconds(20, 120) : null,
            OnMiss = dice.Pick(OnMiss.Skip, OnMiss.Skip, OnMiss.Ask, OnMiss.Send),
            When = dice.Pick<Condition?>(
                null,
                null,
                null,
                new Condition.ReportsBelow(2, TimeSpan.FromMinutes(5)),
                new Condition.RoundNotFound()
            ),
        };

    private Inject.Message Message(string id, InjectKind kind, Timing timing) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = new LocalText("Bericht " + mark(id)),
        };

    private Inject.Cue Cue() =>
        new()
        {
            Id = "cue",
            Kind = InjectKind.Cue,
            Timing = Offset(),
            Text = new LocalText("Seintje " + mark("cue")),
        };
}
