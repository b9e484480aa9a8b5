using FeedGame.Engine.Adapting;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Tests.Adapting;

/// <summary>Too few reports (H2): fewer than 2 in 8 minutes, then the next hint.</summary>
public sealed class TooFewTests
{
    [Fact]
    public void It_suggests_the_next_hint_with_its_figures_as_soon_as_the_window_is_full()
    {
        var evening = Manned(RulePlans.Quiet).Until("19:38");
        var made = Assert.Single(Made(evening));
        Assert.Equal(TestPlans.At("19:38"), evening.Journal.Single(entry => entry.Event is SuggestionMade).At);
        Assert.Equal(new RuleFigures(Reports: 0, Limit: 2, WithinMs: 480_000), made.Figures);
        Assert.Equal((InjectId.Parse("youth/hint-2"), TestPlans.At("19:41")), (made.Inject, made.Expires));
        Assert.Equal(["19:30 youth/start", "19:32 youth/look", "19:35 youth/hint-1"], evening.Sent("19:30"));
    }

    [Fact]
    public void The_next_wake_is_the_very_millisecond_at_which_the_report_leaves_the_window()
    {
        var evening = Manned(RulePlans.Quiet)
            .Do("19:32", new Command.Report(1))
            .Do("19:33:10", new Command.Report(1))
            .Do("19:36", new Command.Report(1));
        // Two reports are left until that of 19:33:10 is more than eight minutes old; hint-1 was the last thing to wake for.
        Assert.Equal(
            TestPlans.At("19:41:10").AddMilliseconds(1),
            Timeline.Decide(evening.Plan, evening.State, evening.State.LastAt).NextWake
        );
        evening.Until("19:42");
        Assert.Equal(new RuleFigures(Reports: 1, Limit: 2, WithinMs: 480_000), Assert.Single(Made(evening)).Figures);
    }

    [Fact]
    public void Doubles_and_real_ones_do_not_break_the_silence()
    {
        var evening = Manned(RulePlans.Quiet)
            .Do("19:36", new Command.Report(5, null, null, Triage.Double))
            .Do("19:36", new Command.Report(5, null, null, Triage.Real))
            .Do("19:36", new Command.Report(1, null, null, Triage.Unclear))
            .Until("19:38");
        Assert.Equal(1, Assert.Single(Made(evening)).Figures.Reports);
    }

    [Fact]
    public void With_nobody_at_the_desk_it_is_off_and_counts_from_when_somebody_sits_down()
    {
        var evening = TestEvening.Armed(RulePlans.Plan(RulePlans.Quiet with { Then = new RuleAction.Send("picture") })).Until("19:44");
        Assert.Empty(Made(evening));
        evening.Do("19:44", new Command.Desk(true)).Do("19:50", new Command.Desk(false)).Do("19:51", new Command.Desk(true)).Until("19:58");
        Assert.Empty(Made(evening));
        evening.Until("19:59");
        Assert.Single(Made(evening));
    }

    [Fact]
    public void A_pause_is_no_silence()
    {
        var evening = Manned(RulePlans.Quiet)
            .Do("19:36", new Command.Pause())
            .Do("19:40", new Command.Resume(ResumeMode.Shift))
            .Until("19:47:59");
        Assert.Empty(Made(evening));
        evening.Until("19:48");
        Assert.Single(Made(evening));
    }

    [Fact]
    public void A_suggestion_that_nobody_takes_up_expires_and_the_rule_rests()
    {
        var evening = Manned(RulePlans.Quiet).Until("19:59");
        var told = evening
            .Journal.Where(entry => entry.Event is SuggestionMade or SuggestionDecided)
            .Select(entry => $"{TestEvening.Local(entry.At)} {Told(entry.Event)}");
        // hint-2 at 19:45 is what the second one would have sent: it waits for the gap after it, and names hint-3.
        Assert.Equal(["19:38 youth/hint-2", "19:41 Expired", "19:46 youth/hint-3", "19:49 Expired"], told.Take(4));
    }

    [Fact]
    public void Accepted_it_sends_that_hint_alone_and_the_later_ones_keep_their_times()
    {
        var evening = Manned(RulePlans.Quiet).Do("19:39", new Command.AcceptSuggestion()).Until("20:00");
        Assert.Equal(["19:39:08 youth/hint-2", "19:55 youth/hint-3"], evening.Sent("19:39"));
        Assert.Equal(
            ["SuggestionDecided", "RuleActed", "ReleasePending"],
            evening.Journal.Where(entry => entry.At == TestPlans.At("19:39")).Select(entry => entry.Event.GetType().Name)
        );
        var acted = evening.Journal.Select(entry => entry.Event).OfType<RuleActed>().Single();
        Assert.Equal(("anna", 1, 0), (acted.By, acted.Suggestion, acted.Figures.Reports));
    }

    [Fact]
    public void Accepted_by_mistake_it_is_taken_back_and_the_hint_keeps_its_own_time()
    {
        var evening = Manned(RulePlans.Quiet).Do("19:39", new Command.AcceptSuggestion());
        Assert.Equal(InjectId.Parse("youth/hint-2"), Assert.Single(evening.State.Pending).Inject);
        evening.Do("19:39:07", new Command.Undo());
        Assert.Equal(["19:45 youth/hint-2"], evening.Until("19:50").Sent("19:39"));
    }

    [Fact]
    public void The_gap_to_the_next_message_is_counted_from_the_decision()
    {
        // Hint-2 is due at 19:45, and messages are a minute apart.
        var photo = RulePlans.Quiet with
        {
            Then = new RuleAction.Send("picture"),
            Lasts = TestPlans.Span("10m"),
        };
        Assert.Contains("komt er zo een", Manned(photo).Refused("19:44:01", new Command.AcceptSuggestion()).Nl);
        var evening = Manned(photo).Do("19:44", new Command.AcceptSuggestion()).Until("19:46");
        Assert.Equal(["19:44:08 youth/picture", "19:45 youth/hint-2"], evening.Sent("19:39"));
    }

    [Fact]
    public void One_decides_and_the_second_is_told()
    {
        var evening = Manned(RulePlans.Quiet).Do("19:39", new Command.DismissSuggestion(1), by: "anna");
        Assert.Equal(
            "Voorstel 1 is al afgewezen, om 19:39. U hoeft niets te doen.",
            evening.Refused("19:40", new Command.AcceptSuggestion(1), by: "bram").Nl
        );
        Assert.Contains("geen voorstel", evening.Refused("19:40", new Command.AcceptSuggestion(), by: "bram").Nl);
        Assert.Contains("geen voorstel 2", evening.Refused("19:40", new Command.DismissSuggestion(2), by: "bram").Nl);
        Assert.Equal(["19:45 youth/hint-2"], evening.Until("19:46").Sent("19:38"));
    }

    [Fact]
    public void Accepted_after_reports_came_in_it_sends_nothing_and_says_why()
    {
        var evening = Manned(RulePlans.Quiet).Do("19:39", new Command.Report(4));
        var said = Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:40", new Command.AcceptSuggestion(1))).Said;
        Assert.Equal(
            "Not done: the suggestion no longer fits. Now: 4 reports in 8 minutes (limit 2). To do it all the same, send it yourself.",
            said.En
        );
        evening.Do("19:40", new Command.AcceptSuggestion(1));
        Assert.Empty(evening.Sent("19:39"));
        Assert.Equal(SuggestionOutcome.Lapsed, evening.State.Suggestions.Single().Outcome);
    }

    [Fact]
    public void A_suggestion_lapses_when_a_person_sends_the_hint_or_the_round_is_over()
    {
        var sent = Manned(RulePlans.Quiet).Until("19:38").Do("19:39", new Command.Send(InjectId.Parse("hint-2")));
        Assert.Equal(SuggestionOutcome.Lapsed, sent.State.Suggestions.Single().Outcome);
        var found = Manned(RulePlans.Quiet).Until("19:38").Do("19:39", new Command.Found());
        Assert.Equal(SuggestionOutcome.Lapsed, found.State.Suggestions.Single().Outcome);
        var called = Manned(RulePlans.Quiet).Until("19:38").Do("19:39", new Command.CallOff());
        Assert.Equal(SuggestionOutcome.Lapsed, called.State.Suggestions.Single().Outcome);
    }

    [Fact]
    public void During_a_pause_nobody_accepts_and_afterwards_it_is_old_news()
    {
        var evening = Manned(RulePlans.Quiet).Until("19:38").Do("19:39", new Command.Pause());
        Assert.Contains("pauze", evening.Refused("19:40", new Command.AcceptSuggestion(1)).Nl);
        evening.Do("19:45", new Command.Resume(ResumeMode.Shift));
        Assert.Equal(SuggestionOutcome.Expired, evening.State.Suggestions.Single().Outcome);
    }

    [Fact]
    public void By_itself_when_the_author_says_so_and_never_within_the_gap_of_another_message()
    {
        var acts = RulePlans.Quiet with
        {
            Acts = true,
            When = new RuleTrigger.TooFew(1, TestPlans.Span("2m")),
            Every = TestPlans.Span("2m"),
        };
        var evening = Manned(acts).Until("20:10");
        // At 19:32 the description goes; a minute later the first hint may, then one each two minutes.
        Assert.Equal(
            [
                "19:30 youth/start",
                "19:32 youth/look",
                "19:33 youth/hint-1",
                "19:35 youth/hint-2",
                "19:37 youth/hint-3",
                "20:10 youth/time-out",
            ],
            evening.Sent("19:30")
        );
        Assert.Equal(3, evening.Journal.Count(entry => entry.Event is RuleActed { By: "" }));
    }

    [Fact]
    public void It_waits_for_what_stands_before_the_hint_and_for_a_message_that_comes_in_a_moment()
    {
        var acts = RulePlans.Quiet with { Acts = true, When = new RuleTrigger.TooFew(1, TestPlans.Span("1m")) };
        // From 19:31 it is silent, but the description of 19:32 stands before hint-1.
        Assert.Equal(["19:30 youth/start", "19:32 youth/look", "19:33 youth/hint-1"], Manned(acts).Until("19:34").Sent("19:30"));
        var late = acts with { When = new RuleTrigger.TooFew(1, TestPlans.Span("270s")) };
        // From 19:34:30 it is silent; hint-1 comes by itself half a minute later, and after it a minute's rest.
        Assert.Equal(["19:35 youth/hint-1", "19:36 youth/hint-2"], Manned(late).Until("19:37").Sent("19:33"));
    }

    [Fact]
    public void A_photo_or_another_message_by_name_goes_once()
    {
        var photo = RulePlans.Quiet with { Acts = true, Then = new RuleAction.Send("picture") };
        var evening = Manned(photo).Until("20:09");
        Assert.Equal(["19:38 youth/picture"], evening.Sent("19:30").Where(sent => sent.Contains("picture")));
        Assert.Single(evening.Journal, entry => entry.Event is RuleActed);
    }

    [Fact]
    public void Accepting_within_the_gap_of_another_message_is_refused_and_the_suggestion_stays()
    {
        var photo = RulePlans.Quiet with { Then = new RuleAction.Send("picture") };
        var evening = Manned(photo).Until("19:38").Do("19:38:30", new Command.Send(InjectId.Parse("reveal-1")));
        Assert.Contains("Wacht 60 seconden", evening.Refused("19:39:37", new Command.AcceptSuggestion(1)).Nl);
        evening.Do("19:39:38", new Command.AcceptSuggestion(1));
        Assert.Equal(["19:38:38 youth/reveal-1", "19:39:46 youth/picture"], evening.Until("19:40").Sent("19:38"));
    }

    [Fact]
    public void In_a_strict_game_it_keeps_away_from_what_nobody_approved()
    {
        var photo = RulePlans.Quiet with { Acts = true, Then = new RuleAction.Send("picture") };
        var strict = TestPlans.Plan(RulePlans.Plan(photo).Game with { Approval = FeedGame.Engine.Approvals.ApprovalRule.Strict });
        var evening = TestEvening.Armed(strict).Do("19:00", new Command.Desk(true)).Until("19:43");
        Assert.DoesNotContain(evening.Journal, entry => entry.Event is RuleActed);
        evening.Do("19:43", new Command.Approve(InjectId.Parse("youth/picture")), by: "agent");
        Assert.Equal(["19:43 youth/picture"], evening.Sent("19:43"));
    }

    private static TestEvening Manned(AdaptiveRule rule) =>
        TestEvening.Armed(RulePlans.Plan(rule)).Do("19:00", new Command.Desk(true), by: "desk");

    private static IEnumerable<SuggestionMade> Made(TestEvening evening) =>
        evening.Journal.Select(entry => entry.Event).OfType<SuggestionMade>();

    private static string Told(GameEvent fact) =>
        fact switch
        {
            SuggestionMade made => $"{made.Inject}",
            SuggestionDecided decided => $"{decided.Outcome}",
            _ => "",
        };
}
