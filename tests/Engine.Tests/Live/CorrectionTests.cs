using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A correction in place, where the network can (X8): what was out is changed, what was not out yet never gets out.</summary>
public sealed class CorrectionTests
{
    private static readonly InjectId Hint = new("youth", "hint-1");
    private static readonly DeliveryKey Hint1 = DeliveryKey.Parse("youth/hint-1@1.publish.x");

    private static readonly string Better = """
        SPELBERICHT · Boef in de Wijk Testdorp · ronde 1 · 19:35
        Verbeterd om 19:36. Hint 1 van 3: Beter zo.
        Gezien? Bel het spel: 088 000 00 00. Echt gevaar? Bel 112.
        #BoefInDeWijk · EINDE SPELBERICHT
        """.ReplaceLineEndings("\n");

    private static FakeChannel Editing(TimeSpan? window = null, Redelivery redelivery = Redelivery.Verifiable) =>
        new("x") { Traits = FakeChannel.Usual(redelivery) with { EditWindow = window ?? TimeSpan.FromHours(48) } };

    private static async Task<Evening> UntilAsync(string time, params FakeChannel[] channels)
    {
        var evening = new Evening(TestPlans.Usual(), channels);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At(time));
        return evening;
    }

    private static Task<CommandDecision.Accepted> CorrectAsync(Evening evening, string words = "Beter zo.") =>
        evening.DoAndWaitAsync(new Command.Correct(Hint, words));

    private static Remedy RemedyOn(Evening evening, string channel) =>
        Assert.Single(Remedy.All(evening.State), remedy => remedy.Channel == channel);

    private static string TextOf(FakeChannel x, DeliveryKey key) => Assert.Single(x.Shown, post => post.Key == $"testdorp/{key}").Text;

    [Fact]
    public async Task What_is_out_is_changed_where_it_stands_and_told_below_it()
    {
        var (x, church) = (Editing(), new FakeChannel("church"));
        await using var evening = await UntilAsync("19:36", x, church);
        await CorrectAsync(evening);
        Assert.Equal(Better, TextOf(x, Hint1));
        var told = x.Shown[^1];
        Assert.Contains("Correctie: Beter zo.", told.Text, StringComparison.Ordinal);
        Assert.Equal("testdorp/" + Hint1, told.Parent!.Id);
        Assert.Equal(new Remedy(Hint, "x", RemedyResult.Edited), RemedyOn(evening, "x"));
        Assert.Equal(new Remedy(Hint, "church", RemedyResult.Replied), RemedyOn(evening, "church"));
        Assert.Empty(church.Edited);
    }

    [Fact]
    public async Task What_is_too_old_to_be_changed_is_answered_and_the_reason_is_told()
    {
        var x = Editing(TimeSpan.FromSeconds(59));
        await using var evening = await UntilAsync("19:36", x);
        await CorrectAsync(evening);
        Assert.Empty(x.Edited);
        Assert.Equal(
            new Remedy(Hint, "x", RemedyResult.Replied, "the network lets nobody change a post that is so old"),
            RemedyOn(evening, "x")
        );
    }

    [Fact]
    public async Task Wrong_words_that_are_not_out_yet_stay_in_and_the_correction_goes_in_their_place()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:34", x);
        x.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:36:30"), DeferScope.Account, "busy"));
        await evening.RunToAsync(TestPlans.At("19:36"));
        await CorrectAsync(evening, "Nog niet goed.");
        await CorrectAsync(evening);
        await evening.RunToAsync(TestPlans.At("19:37"));
        var only = Assert.Single(x.Shown, post => post.Due >= TestPlans.At("19:35"));
        Assert.Contains("Correctie: Beter zo.", only.Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Cancelled, evening.State.Deliveries[Hint1].State);
        Assert.Empty(x.Edited);
    }

    [Fact]
    public async Task A_photo_of_words_that_did_not_go_out_goes_along_with_their_correction()
    {
        var x = new FakeChannel("x") { Traits = PhotoEvening.Traits() };
        await using var evening = await PhotoEvening.UntilAsync("19:34", x);
        x.Next(_ => new PublishOutcome.Deferred(TestPlans.At("19:36:30"), DeferScope.Item, "busy"));
        await evening.RunToAsync(TestPlans.At("19:36"));
        await evening.DoAndWaitAsync(new Command.Correct(new("youth", "bag"), "De tas is blauw."));
        var post = Assert.Single(x.Shown);
        Assert.Contains("De tas is blauw.", post.Text, StringComparison.Ordinal);
        Assert.Equal("Een tas", Assert.Single(post.Photos).Alt);
    }

    [Fact]
    public async Task A_change_in_place_keeps_the_photos_and_its_correction_brings_none()
    {
        var x = new FakeChannel("x") { Traits = PhotoEvening.Traits() with { EditWindow = TimeSpan.FromHours(1) } };
        await using var evening = await PhotoEvening.UntilAsync("19:36", x);
        await evening.DoAndWaitAsync(new Command.Correct(new("youth", "bag"), "De tas is blauw."));
        Assert.Single(Assert.Single(x.Edited).Photos);
        Assert.Empty(x.Shown[^1].Photos);
    }

    [Fact]
    public async Task What_is_on_its_way_is_waited_for_and_then_changed()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:34", x);
        var answer = new TaskCompletionSource();
        x.Next(
            async (attempt, cancel) =>
            {
                await answer.Task.WaitAsync(cancel);
                return x.Land(attempt);
            }
        );
        await evening.RunToAsync(TestPlans.At("19:35:30"));
        await CorrectAsync(evening);
        Assert.Equal(RemedyResult.UnderWay, RemedyOn(evening, "x").Result);
        answer.SetResult();
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.Contains("Beter zo.", TextOf(x, Hint1), StringComparison.Ordinal);
        Assert.Equal("testdorp/" + Hint1, x.Shown[^1].Parent!.Id);
        Assert.Equal(RemedyResult.Edited, RemedyOn(evening, "x").Result);
    }

    [Fact]
    public async Task A_lost_answer_is_no_doubt_because_twice_is_once()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        x.NextOther(new PublishOutcome.Unknown("reset"));
        await CorrectAsync(evening);
        Assert.Equal(RemedyResult.UnderWay, RemedyOn(evening, "x").Result);
        await evening.RunToAsync(TestPlans.At("19:36:10"));
        Assert.Equal(Better, TextOf(x, Hint1));
        Assert.Equal(RemedyResult.Edited, RemedyOn(evening, "x").Result);
    }

    [Fact]
    public async Task An_older_change_that_is_in_doubt_does_not_undo_the_newer_one()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        x.NextOther(new PublishOutcome.Unknown("reset"));
        await evening.DoAsync(new Command.Correct(Hint, "Nog niet goed."));
        await evening.RunAsync(TimeSpan.FromSeconds(1));
        await CorrectAsync(evening);
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:38"));
        Assert.Equal(Better, TextOf(x, Hint1));
        Assert.Single(x.Edited);
    }

    [Fact]
    public async Task A_refused_change_leaves_the_answer_and_tells_why()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        x.NextOther(new PublishOutcome.Rejected("", "not any more"));
        await CorrectAsync(evening);
        Assert.Equal(new Remedy(Hint, "x", RemedyResult.Replied, "not any more"), RemedyOn(evening, "x"));
    }

    [Fact]
    public async Task A_stop_lets_no_change_out_any_more()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        x.NextOther(new PublishOutcome.Deferred(TestPlans.At("19:40"), DeferScope.Item, "busy"));
        await CorrectAsync(evening);
        await evening.DoAsync(new Command.Stop());
        await evening.RunToAsync(TestPlans.At("19:45"));
        Assert.Empty(x.Edited);
        Assert.Equal(RemedyResult.Replied, RemedyOn(evening, "x").Result);
    }

    [Fact]
    public async Task Whoever_withdraws_a_correction_takes_the_post_that_it_changed_along()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        await CorrectAsync(evening);
        var correction = evening.State.Injects.Values.Single(inject => inject.About == Hint).Id;
        await evening.DoAsync(new Command.Withdraw(correction));
        Assert.DoesNotContain(x.Shown, post => post.Text.Contains("Beter zo.", StringComparison.Ordinal));
        await evening.DoAsync(new Command.Withdraw(Hint));
        Assert.Single(x.TakenBack, id => id == "testdorp/" + Hint1);
    }

    [Fact]
    public async Task Better_words_for_a_correction_are_better_words_for_the_message()
    {
        var x = Editing();
        await using var evening = await UntilAsync("19:36", x);
        await CorrectAsync(evening, "Nog niet goed.");
        var first = evening.State.Injects.Values.Single(inject => inject.About == Hint).Id;
        await evening.DoAndWaitAsync(new Command.Correct(first, "Beter zo."));
        Assert.Equal(Better, TextOf(x, Hint1));
        Assert.Equal(2, evening.State.Injects[Hint].Corrections);
    }

    [Fact]
    public void Journals_of_before_lead_to_what_they_led_to_then()
    {
        const string Released =
            """{"inject":"youth/correction-1","kind":"Correction","version":1,"due":1790000000000,"by":"p1","about":"youth/hint-1"}""";
        const string Postponed = """{"delivery":"youth/hint-1@1.publish.x","notBefore":1790000000000,"why":"busy"}""";
        var correction = Assert.IsType<InjectReleased>(EventJson.Read("inject-released", Released));
        Assert.Null(correction.InPlace);
        Assert.Equal(Released, EventJson.Write(correction));
        Assert.Equal(Postponed, EventJson.Write(EventJson.Read("delivery-postponed", Postponed)));

        var hint = new InjectReleased(Hint, Scenarios.InjectKind.Hint, 1, TestPlans.At("19:35"), null, "");
        GameEvent[] facts = [new GameArmed("p", "a", [], [], ["x"], TestPlans.At("22:30")), hint, correction];
        var state = GameState.Empty;
        foreach (var fact in facts)
            state = Fold.Apply(state, new JournalEntry(state.Seq + 1, TestPlans.At("19:36"), fact));
        Assert.All(state.Deliveries.Values, delivery => Assert.Equal(DeliveryState.Planned, delivery.State));
        Assert.Equal(2, state.Deliveries.Count);
    }

    [Fact]
    public async Task What_may_have_arrived_is_looked_for_when_nobody_wants_it_any_more()
    {
        var x = new FakeChannel("x", Redelivery.Idempotent);
        await using var evening = await UntilAsync("19:34", x);
        x.LoseNextAnswer();
        await evening.RunToAsync(TestPlans.At("19:35"));
        await evening.DoAsync(new Command.Withdraw(Hint));
        await evening.RunToAsync(TestPlans.At("19:37"));
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[Hint1].State);
        Assert.Equal(["testdorp/" + Hint1], x.TakenBack);
    }
}
