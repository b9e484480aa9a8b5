using FeedGame.Engine.Adapting;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Adapting;

/// <summary>Too easy (H3): three good reports in five minutes; the hints wait, and the role-player moves on.</summary>
public sealed class TooEasyTests
{
    [Fact]
    public void It_speaks_with_the_report_that_makes_it_so_in_the_same_append()
    {
        var evening = Manned(RulePlans.Easy).Do("19:36", new Command.Report(2, null, null, Triage.Game)).Do("19:38", new Command.Report());
        Assert.Empty(evening.State.Suggestions);
        evening.Do("19:39", new Command.TriageReport(2, Triage.Game));
        var suggestion = evening.State.Suggestions.Single();
        Assert.Equal(TestPlans.At("19:39"), suggestion.At);
        Assert.Equal(new RuleFigures(Good: 3, Limit: 3, WithinMs: 300_000), suggestion.Figures);
        Assert.Equal(new RuleStep(InjectId.Parse("youth/move-on"), TestPlans.Span("3m")), suggestion.Step);
        Assert.Equal(
            "3 good reports in 5 minutes (limit 3). Suggestion: let the hints wait 3 minutes longer and send \"youth/move-on\".",
            SuggestionWords.Of(suggestion).En
        );
    }

    [Fact]
    public void What_nobody_judged_is_not_good_and_what_is_older_does_not_count()
    {
        var evening = Manned(RulePlans.Easy)
            .Do("19:36", new Command.Report(9))
            .Do("19:37", new Command.Report(2, null, null, Triage.Game))
            .Do("19:42:01", new Command.Report(2, null, null, Triage.Game));
        Assert.Empty(evening.State.Suggestions);
        evening.Do("19:42:02", new Command.Report(1, null, null, Triage.Game));
        Assert.Single(evening.State.Suggestions);
    }

    [Fact]
    public void Accepted_all_hints_wait_equally_and_the_cue_goes_to_the_role_player_alone()
    {
        var evening = Easy("19:39").Do("19:40", new Command.AcceptSuggestion());
        Assert.Equal(("19:48", "19:58"), (evening.Due("youth/hint-2"), evening.Due("youth/hint-3")));
        Assert.Equal(["19:40 youth/move-on"], evening.Sent("19:39"));
        Assert.DoesNotContain(evening.State.Deliveries.Keys, key => key.Inject == InjectId.Parse("youth/move-on"));
        Assert.Equal("De hints wachten 3 minuten langer. \"youth/move-on\" is verstuurd.", Said(Easy("19:39"), "19:40").Nl);
    }

    [Fact]
    public void What_no_longer_fits_before_the_end_is_kept_aside()
    {
        var long_ = RulePlans.Easy with { Then = new RuleAction.Ease(TestPlans.Span("20m"), null), Acts = true };
        var evening = Manned(long_).Do("19:36", new Command.Report(3, null, null, Triage.Game));
        Assert.Equal("20:05", evening.Due("youth/hint-2"));
        Assert.Equal(Play.InjectStatus.Contingency, evening.StatusOf("youth/hint-3"));
    }

    [Fact]
    public void It_rests_and_speaks_again_only_while_it_is_still_so()
    {
        var evening = Easy("19:39").Do("19:40", new Command.DismissSuggestion()).Until("19:50");
        Assert.Single(evening.State.Suggestions);
        var again = Easy("19:39")
            .Do("19:40", new Command.DismissSuggestion())
            .Do("19:44", new Command.Report(3, null, null, Triage.Game))
            .Until("19:50");
        Assert.Equal(TestPlans.At("19:45"), again.State.Suggestions[1].At);
    }

    [Fact]
    public void When_nothing_is_left_to_do_it_is_quiet()
    {
        var cue = RulePlans.Easy with { Then = new RuleAction.Ease(null, "move-on"), Acts = true };
        var evening = Manned(cue)
            .Do("19:36", new Command.Report(3, null, null, Triage.Game))
            .Do("19:45", new Command.Report(9, null, null, Triage.Game))
            .Until("20:00");
        Assert.Single(evening.Journal, entry => entry.Event is RuleActed);
    }

    [Fact]
    public void Its_moment_missed_by_an_outage_is_journalled_as_passed()
    {
        // It may speak again at 19:44:30, but nothing runs until 19:52, and by then the reports are old.
        var evening = Easy("19:39")
            .Do("19:39:30", new Command.DismissSuggestion())
            .Do("19:44", new Command.Report(3, null, null, Triage.Game))
            .WakeAt("19:52");
        Assert.Equal(
            new RuleFigures(Good: 0, Limit: 3, WithinMs: 300_000),
            evening.Journal.Select(entry => entry.Event).OfType<RulePassed>().Single().Figures
        );
        Assert.Single(evening.State.Suggestions);
    }

    private static TestEvening Easy(string time) => Manned(RulePlans.Easy).Do(time, new Command.Report(3, null, null, Triage.Game));

    private static LocalText Said(TestEvening evening, string time) =>
        Assert.IsType<CommandDecision.Accepted>(evening.Ask(time, new Command.AcceptSuggestion())).Said;

    private static TestEvening Manned(AdaptiveRule rule) =>
        TestEvening.Armed(RulePlans.Plan(rule)).Do("19:00", new Command.Desk(true), by: "desk");
}
