using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Approvals;

/// <summary>Four eyes for each version of a text (A8), and nobody is spoken for (PRODUCT rule 9).</summary>
public sealed class ApprovalTests
{
    private static readonly InjectId Look = InjectId.Parse("youth/look");

    [Fact]
    public void Where_nobody_is_asked_no_text_is_open() => Assert.DoesNotContain(Standings(Evening(ApprovalRule.Off)), Open);

    [Fact]
    public void Every_public_text_is_open_until_somebody_else_approves_it()
    {
        var evening = Evening(ApprovalRule.Required);
        Assert.Equal(9, Standings(evening).Count(Open));
        evening.Do("10:00", new Command.Approve(Look), "bert");
        Assert.Equal(8, Standings(evening).Count(Open));
        evening.Do("10:01", new Command.Approve(), "bert");
        Assert.DoesNotContain(Standings(evening), Open);
    }

    [Fact]
    public void Who_wrote_the_plan_approves_nothing()
    {
        var evening = Evening(ApprovalRule.Required);
        Assert.Equal(Refusals.OwnTexts, evening.Refused("10:00", new Command.Approve(), "author"));
        Assert.Equal(Refusals.OwnText(Look), evening.Refused("10:00", new Command.Approve(Look), "author"));
    }

    [Fact]
    public void Who_edits_a_text_does_not_approve_it_and_voids_what_others_said()
    {
        var evening = Evening(ApprovalRule.Required)
            .Do("10:00", new Command.Approve(), "bert")
            .Do("10:01", new Command.Edit(Look, "Een gele jas"), "carla");
        Assert.Equal(ApprovalStatus.Open, Of(evening, Look).Status);
        Assert.Equal(Refusals.OwnText(Look), evening.Refused("10:02", new Command.Approve(Look), "carla"));
        Assert.Equal(ApprovalStatus.Approved, Of(evening.Do("10:03", new Command.Approve(Look), "author"), Look).Status);
    }

    [Fact]
    public void Only_the_words_that_were_read_are_approved()
    {
        var evening = Evening(ApprovalRule.Required);
        var (one, all) = (Of(evening, Look).Text.Digest, ApprovalStandings.DigestOf(Standings(evening)));
        evening.Do("10:01", new Command.Edit(Look, "Een gele jas"), "carla");
        Assert.Equal(Refusals.TextChanged(Look), evening.Refused("10:02", new Command.Approve(Look, one), "bert"));
        Assert.Equal(Refusals.TextsChanged, evening.Refused("10:02", new Command.Approve(null, all), "bert"));
        evening.Do("10:03", new Command.Approve(null, ApprovalStandings.DigestOf(Standings(evening))), "bert");
        Assert.Equal(ApprovalStatus.Approved, Of(evening, Look).Status);
    }

    [Fact]
    public void An_approval_holds_in_another_plan_for_the_same_words_and_for_no_others()
    {
        var state = Evening(ApprovalRule.Required).Do("10:00", new Command.Approve(), "bert").State;
        var game = TestPlans.Game(
            TestPlans.Description("look", "3m"),
            TestPlans.Hint("hint-1", "5m") with
            {
                Text = new LocalText("Tekst van hint-1", "Other words"),
            }
        );
        var standings = ApprovalStandings.Of(TestPlans.Plan(game with { Approval = ApprovalRule.Required }), state);
        Assert.Equal(ApprovalStatus.Approved, standings.Single(one => one.Id == Look).Status);
        Assert.Equal(ApprovalStatus.Open, standings.Single(one => one.Id == InjectId.Parse("youth/hint-1")).Status);
    }

    [Fact]
    public void A_rejection_stands_until_somebody_approves_after_it()
    {
        var evening = Evening(ApprovalRule.Off)
            .Do("10:00", new Command.Approve(Look), "bert")
            .Do("10:01", new Command.Reject(Look, "Te streng."), "carla");
        Assert.Equal((ApprovalStatus.Rejected, "carla"), (Of(evening, Look).Status, Of(evening, Look).Last!.By));
        Assert.Equal(ApprovalStatus.Approved, Of(evening.Do("10:02", new Command.Approve(Look), "bert"), Look).Status);
    }

    [Fact]
    public void Approving_twice_adds_nothing()
    {
        var evening = Evening(ApprovalRule.Required).Do("10:00", new Command.Approve(), "bert");
        var again = Assert.IsType<CommandDecision.Accepted>(evening.Ask("10:01", new Command.Approve(), "bert"));
        Assert.Empty(again.Facts);
        Assert.Equal(Replies.ApprovedAlready, again.Said);
    }

    [Fact]
    public void A_cue_and_an_unknown_text_are_not_to_be_approved()
    {
        var evening = new TestEvening(TestPlans.Plan(TestPlans.Cue("go", "1m"), TestPlans.Hint("hint-1", "2m")));
        Assert.StartsWith(
            "There is no public text \"youth/go\" to approve.",
            evening.Refused("10:00", new Command.Approve(InjectId.Parse("youth/go"))).En,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Standings(evening), one => one.Id.Inject == "go");
    }

    [Theory]
    [InlineData("De politie loopt mee.", "Police")]
    [InlineData("Vraag het de WIJKAGENT of de burgemeester.", "Police Municipality")]
    [InlineData("Onze gemeenschap helpt de agentschappen.", "")]
    [InlineData("Doe wat de politie zegt.", "")]
    [InlineData("Wij spelen met de gemeente.", "Municipality")]
    public void A_text_that_names_a_party_waits_for_that_party(string words, string parties)
    {
        var evening = Evening(ApprovalRule.Off)
            .Do("10:00", new Command.Edit(Look, words), "carla")
            .Do("10:01", new Command.Approve(Look), "bert");
        Assert.Equal(parties, string.Join(' ', Of(evening, Look).Missing));
        Assert.Equal(parties.Length > 0, Of(evening, Look).IsOpen);
        foreach (var party in Of(evening, Look).Missing)
            evening.Append([new InjectApproved(Look, 2, Of(evening, Look).Text.Digest, "agent", party)], TestPlans.At("10:02"));
        Assert.False(Of(evening, Look).IsOpen);
    }

    [Fact]
    public void A_ready_text_of_the_game_itself_is_to_be_approved_as_well()
    {
        var game = TestPlans.Game() with
        {
            Approval = ApprovalRule.Required,
            Texts = new Dictionary<ReadyText, LocalText> { [ReadyText.Stop] = new("STOP {time}. De politie is er bij.") },
        };
        var standing = Assert.Single(
            ApprovalStandings.Of(TestPlans.Plan(game), GameState.Empty),
            one => one.Id == new InjectId("", "stop")
        );
        Assert.Equal([Party.Police], standing.Missing);
    }

    [Fact]
    public void What_is_edited_during_play_goes_out_and_is_shown_as_changed_live()
    {
        var evening = Evening(ApprovalRule.Required).Do("10:00", new Command.Approve(), "bert").Do("12:00", new Command.Arm());
        evening.Do("19:31", new Command.Edit(Look, "Een gele jas"), "carla").Until("19:33");
        Assert.Contains("19:32 youth/look", evening.Sent());
        Assert.True(Of(evening, Look).ChangedLive);
        Assert.False(Of(evening.Do("19:34", new Command.Approve(Look), "bert"), Look).ChangedLive);
    }

    [Fact]
    public void In_a_strict_game_what_nobody_else_approved_is_held_until_it_is()
    {
        var evening = Evening(ApprovalRule.Strict).Do("10:00", new Command.Approve(), "bert").Do("12:00", new Command.Arm());
        evening.Do("19:31", new Command.Edit(Look, "Een gele jas"), "carla").Until("19:33");
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/look"));
        Assert.Equal(Refusals.NotApproved(Look), evening.Refused("19:33", new Command.Send(Look)));
        evening.Do("19:34", new Command.Approve(Look), "bert").Do("19:34", new Command.Send(Look)).Until("19:35");
        Assert.Contains("19:34:08 youth/look", evening.Sent());
    }

    [Fact]
    public void In_a_strict_game_new_words_within_the_eight_seconds_hold_what_was_being_sent()
    {
        var evening = Evening(ApprovalRule.Strict).Do("10:00", new Command.Approve(), "bert").Do("12:00", new Command.Arm());
        evening.Do("19:31", new Command.Send(Look)).Do("19:31:02", new Command.Edit(Look, "Een gele jas"), "carla").Until("19:33");
        Assert.Equal(InjectStatus.Held, evening.StatusOf("youth/look"));
        Assert.Empty(evening.State.Pending);
    }

    [Fact]
    public void In_a_strict_game_a_find_goes_out_in_the_ready_words_when_the_authors_were_not_approved()
    {
        var found = TestPlans.Message("mine", InjectKind.Found, new Timing.OnOutcome());
        var strict = new TestEvening(TestPlans.Plan(TestPlans.Game(found) with { Approval = ApprovalRule.Strict }));
        Assert.Contains("19:40 youth/found", strict.Do("12:00", new Command.Arm()).Do("19:40", new Command.Found()).Sent());
        var approved = new TestEvening(strict.Plan).Do("10:00", new Command.Approve(), "bert").Do("12:00", new Command.Arm());
        Assert.Contains("19:40 youth/mine", approved.Do("19:40", new Command.Found()).Sent());
    }

    [Fact]
    public void The_journal_of_approvals_reads_the_same_and_holds_no_words()
    {
        var evening = Evening(ApprovalRule.Required)
            .Do("10:00", new Command.Edit(Look, "De politie zoekt een gele jas"), "carla")
            .Do("10:01", new Command.Approve(Look), "bert")
            .Do("10:02", new Command.Reject(Look, "Noem ons niet"), "dirk");
        var lines = evening.Journal.Select(entry => (EventNames.Of(entry.Event), EventJson.Write(entry.Event))).ToList();
        var read = evening.Journal.Zip(lines, (entry, line) => entry with { Event = EventJson.Read(line.Item1, line.Item2) });
        Assert.Equivalent(evening.State, Fold.All(read), strict: true);
        Assert.All(lines, line => Assert.DoesNotContain("gele jas", line.Item2, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("Noem", line.Item2, StringComparison.Ordinal));
    }

    private static TestEvening Evening(ApprovalRule rule)
    {
        var evening = new TestEvening(TestPlans.Usual().With(rule));
        evening.Append([new PlanAuthored("hash", "author")], TestPlans.At("09:00"));
        return evening;
    }

    private static IReadOnlyList<ApprovalStanding> Standings(TestEvening evening) => ApprovalStandings.Of(evening.Plan, evening.State);

    private static ApprovalStanding Of(TestEvening evening, InjectId id) => ApprovalStandings.Find(evening.Plan, evening.State, id)!;

    private static bool Open(ApprovalStanding standing) => standing.IsOpen;
}
