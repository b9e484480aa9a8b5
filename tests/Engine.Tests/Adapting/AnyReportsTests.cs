using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Adapting;

/// <summary>
/// Whatever people report and answer, what the rules send goes out once and keeps its distance; and a twin that looks every second
/// writes the very same journal as one that only wakes when it asked to, so that no wake is asked for too late.
/// </summary>
public sealed class AnyReportsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Goes_out_once_and_the_minimum_gap_holds(int seed)
    {
        var evening = Play(seed, everySecond: false);
        var sent = evening
            .Journal.Where(entry => entry.Event is InjectReleased released && evening.Plan.Find(released.Inject) is not null)
            .Select(entry => (entry.At, ((InjectReleased)entry.Event).Inject))
            .ToList();
        Assert.Equal(sent.Count, sent.Select(release => release.Inject).Distinct().Count());
        var read = sent.Where(release => IsRead(evening.Plan, release.Inject))
            .Select(release => Decided(evening, release.Inject) ?? release.At)
            .ToList();
        Assert.All(read.Zip(read.Skip(1)), pair => Assert.True(pair.Second - pair.First >= evening.Plan.Game.MinimumGap, $"{pair}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Looking_every_second_changes_nothing(int seed)
    {
        var asked = Play(seed, everySecond: false).Journal.Select(Line);
        Assert.Equal(asked, Play(seed, everySecond: true).Journal.Select(Line));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_journal_folds_to_the_same_suggestions_and_each_is_decided_once(int seed)
    {
        var evening = Play(seed, everySecond: false);
        var replayed = Fold.All(
            evening.Journal.Select(entry => entry with { Event = EventJson.Read(EventNames.Of(entry.Event), EventJson.Write(entry.Event)) })
        );
        Assert.Equal(evening.State.Suggestions, replayed.Suggestions);
        Assert.Equal(evening.State.RulesSpoke.OrderBy(Key), replayed.RulesSpoke.OrderBy(Key));
        Assert.Equal(evening.State.OnSince, replayed.OnSince);
        Assert.All(evening.State.Suggestions, suggestion => Assert.False(suggestion.IsOpen));
        var decided = evening
            .Journal.Select(entry => entry.Event)
            .OfType<SuggestionDecided>()
            .Select(decision => decision.Suggestion)
            .ToList();
        Assert.Equal(decided.Count, decided.Distinct().Count());
        Assert.Equal(evening.State.Suggestions.Count, decided.Count);
    }

    /// <summary>Without this the others would hold for rules that never speak.</summary>
    [Fact]
    public void The_rules_do_speak()
    {
        var facts = Seeds.SelectMany(seed => Play(seed, everySecond: false).Journal).Select(entry => entry.Event).ToList();
        Assert.True(facts.OfType<RuleActed>().Count() > 50, $"{facts.OfType<RuleActed>().Count()} actions");
        foreach (var outcome in Enum.GetValues<SuggestionOutcome>())
            Assert.Contains(facts.OfType<SuggestionDecided>(), decided => decided.Outcome == outcome);
    }

    private static TestEvening Play(int seed, bool everySecond)
    {
        var dice = new Random(seed);
        var evening = TestEvening.Armed(Plan(dice));
        var second = TestPlans.At("19:29");
        while (second < TestPlans.At("20:16"))
        {
            var next = second.AddSeconds(dice.Next(1, 90));
            for (; everySecond && second < next; second = second.AddSeconds(1))
                evening.Until(second);
            second = next;
            evening.Until(second);
            if (
                Control.Decide(evening.Plan, evening.State, Any(dice), Actor.Controller($"p{dice.Next(3)}"), second, "salt")
                is CommandDecision.Accepted done
            )
                evening.Append(done.Facts, second);
            evening.Until(second);
        }
        // Whatever was left paused goes on, and the evening ends.
        if (evening.State.Status == GameStatus.Paused)
            evening.Do("20:30", new Command.Resume(ResumeMode.Skip));
        return evening.Until("22:45");
    }

    private static GamePlan Plan(Random dice) =>
        RulePlans.Plan(
            RulePlans.Quiet with
            {
                Acts = dice.Next(2) == 0,
                When = new RuleTrigger.TooFew(dice.Next(1, 5), TimeSpan.FromSeconds(dice.Next(60, 400))),
                Every = TimeSpan.FromSeconds(dice.Next(60, 300)),
            },
            RulePlans.Quiet with
            {
                Id = "photo",
                Acts = dice.Next(2) == 0,
                When = new RuleTrigger.TooFew(dice.Next(1, 5), TimeSpan.FromSeconds(dice.Next(60, 400))),
                Then = new RuleAction.Send("picture"),
            },
            RulePlans.Easy with
            {
                Acts = dice.Next(2) == 0,
                When = new RuleTrigger.TooEasy(dice.Next(1, 6), TimeSpan.FromSeconds(dice.Next(60, 400))),
                Then = new RuleAction.Ease(TimeSpan.FromSeconds(dice.Next(30, 300)), dice.Next(2) == 0 ? "move-on" : null),
                Every = TimeSpan.FromSeconds(dice.Next(60, 300)),
            },
            RulePlans.Ladder with
            {
                Acts = dice.Next(2) == 0,
                When = new RuleTrigger.NotFoundBy(TimeSpan.FromSeconds(dice.Next(600, 2200))),
            }
        );

    private static Command Any(Random dice) =>
        dice.Next(20) switch
        {
            < 7 => new Command.Report(dice.Next(1, 4), null, null, dice.Next(3) == 0 ? Triage.Game : null),
            < 10 => new Command.TriageReport(dice.Next(1, 6), (Triage)dice.Next(4)),
            < 13 => new Command.AcceptSuggestion(dice.Next(3) == 0 ? dice.Next(1, 5) : null),
            < 15 => new Command.DismissSuggestion(),
            < 18 => new Command.Desk(dice.Next(4) > 0),
            18 => new Command.Pause(),
            _ => new Command.Resume(ResumeMode.Shift),
        };

    /// <summary>What the timeline and its rules send to everybody; how a round ends waits for no gap.</summary>
    private static bool IsRead(GamePlan plan, InjectId id) => plan.Find(id)!.Inject is Inject.Message { Timing: not Timing.OnOutcome };

    /// <summary>When a person took up a suggestion to send it; the gap is counted from there.</summary>
    private static DateTimeOffset? Decided(TestEvening evening, InjectId inject) =>
        evening.Journal.LastOrDefault(entry => entry.Event is ReleasePending pending && pending.Inject == inject)?.At;

    private static string Line(JournalEntry entry) =>
        $"{entry.Seq} {entry.At:O} {EventNames.Of(entry.Event)} {EventJson.Write(entry.Event)}";

    private static string Key<T>(KeyValuePair<Engine.Adapting.RuleId, T> pair) => pair.Key.ToString();
}
