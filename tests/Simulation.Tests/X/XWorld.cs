using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.X;

/// <summary>Two games on one account for a day, and everything goes wrong now and then. The same seed gives the same day.</summary>
internal static class XWorld
{
    private const int Games = 2;

    public static Task<XOutcome> PlayAsync(int seed) => OwnThread.RunAsync(() => Played(seed));

    private static XOutcome Played(int seed)
    {
        var dice = new Dice(seed, DiceFor.Channels);
        using var evening = new XEvening(XPlans.Start);
        evening.X.Rules = evening.X.Rules with
        {
            TimelineLag = dice.Pick(0, 3, 20, 50) * TimeSpan.FromSeconds(1),
            ReplyLag = dice.Pick(0, 2, 8) * TimeSpan.FromSeconds(1),
            FieldsRenamed = dice.Chance(0.2),
            PageLength = dice.Pick(5, 100),
        };
        var trouble = Trouble(seed, dice, evening);
        evening.X.Mischief = trouble.Next;
        evening.Person.CanRead = now => !trouble.IsDown(now);
        var plans = new XPlans(new Dice(seed, DiceFor.Plans), threads: dice.Chance(0.5));
        for (var number = 1; number <= Games; number++)
            evening.Arm(plans.Plan(number));
        evening.Play(XPlans.Start.AddDays(2));
        return Outcome(seed, evening, trouble);
    }

    /// <summary>Now and then the timeline cannot be read for longer than anybody looks.</summary>
    private static XTrouble Trouble(int seed, Dice dice, XEvening evening)
    {
        var from = XPlans.Start.AddHours(dice.Next(1, 5));
        return new XTrouble(new Dice(seed, DiceFor.Network), evening.Time)
        {
            Outage = dice.Chance(0.1) ? (from, from.AddMinutes(45)) : null,
        };
    }

    private static XOutcome Outcome(int seed, XEvening evening, XTrouble trouble)
    {
        var ledger = new XLedger(evening.X);
        var deliveries = evening.Deliveries.ToList();
        List<string> findings =
        [
            .. deliveries.Select(each => ledger.Finding(each.Game, each.Delivery)).OfType<string>(),
            .. evening.Failures.Lines,
            .. evening.Unfinished.Select(game => game + " is not finished"),
        ];
        var states = deliveries.CountBy(each => each.Delivery.State.ToString()).ToDictionary(StringComparer.Ordinal);
        var posted = evening.X.Posts.Select(post => $"{post.Id} {post.Parent} {post.Text}");
        return new XOutcome(seed, findings, states, trouble.Met, evening.Person.Mended, evening.Person.Told, string.Join('\n', posted));
    }
}

/// <summary>How the day of a seed went.</summary>
/// <param name="Findings">Empty when all was well.</param>
/// <param name="States">How many deliveries ended so.</param>
/// <param name="Met">How often each thing went wrong.</param>
/// <param name="Mended">How often a person mended the channel.</param>
/// <param name="Told">How often a person told whether a post is there.</param>
/// <param name="Posted">All that stands on X.</param>
internal sealed record XOutcome(
    int Seed,
    IReadOnlyList<string> Findings,
    IReadOnlyDictionary<string, int> States,
    IReadOnlyDictionary<string, int> Met,
    int Mended,
    int Told,
    string Posted
);
