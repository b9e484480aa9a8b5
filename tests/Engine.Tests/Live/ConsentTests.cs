using Dapper;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using static FeedGame.Engine.Tests.Live.PhotoEvening;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Whoever takes their consent back is gone from everywhere at once, also during play (PRODUCT rule 8, X7).</summary>
public sealed class ConsentTests
{
    private static readonly InjectId CoatMessage = new("youth", "coat");

    [Fact]
    public async Task Every_photo_under_it_goes_what_was_sent_and_what_was_not()
    {
        var x = Taking();
        await using var evening = await UntilAsync("19:36", x);
        var said = await evening.DoAsync(new Command.WithdrawConsent(Consent));
        Assert.Equal("Consent T-1 is withdrawn; the 2 messages with those photos are gone.", said.Said.En);
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
        Assert.All(evening.Engine.Feed.Find("testdorp")!.Items, item => Assert.Empty(item.Photos));
        await evening.RunToAsync(TestPlans.At("20:00"));

        Assert.All(x.Shown, post => Assert.Empty(post.Photos));
        Assert.DoesNotContain(x.Attempts, attempt => attempt.Post.Key.Contains("coat"));
        Assert.DoesNotContain(evening.Engine.Feed.Find("testdorp")!.Items, item => item.Text.Nl.Contains("coat"));
        Assert.Single(x.Shown, post => post.Key.Contains("youth/withdrawn"));
        Assert.Equal(DeliveryState.Retracted, evening.State.Deliveries[DeliveryKey.Parse("youth/bag@1.publish.x")].State);
    }

    [Fact]
    public async Task The_bytes_are_erased_and_nobody_can_send_it_after_all()
    {
        await using var evening = await UntilAsync("19:36", Taking());
        await evening.DoAsync(new Command.WithdrawConsent(Consent));
        var rows = evening.Database.Read(db =>
            db.Query<(byte[]? Content, long Withdrawn)>("SELECT content, withdrawn FROM media").AsList()
        );
        Assert.Equal([(null, 1), (null, 1)], rows);
        await evening.CrashAsync();
        var refused = await evening.Engine.CommandAsync(
            "testdorp",
            new Command.Send(CoatMessage),
            Actor.Controller("p1"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("was withdrawn", ((CommandDecision.Refused)refused).Why.En, StringComparison.Ordinal);
        Assert.Single(
            evening.Steps.SelectMany(step => step.Entries),
            entry => entry.Event is ConsentWithdrawn { Consent: Consent, By: "p1" }
        );
    }

    [Fact]
    public async Task During_a_stop_it_goes_without_a_message_about_it_and_stays_away_afterwards()
    {
        var x = Taking();
        await using var evening = await UntilAsync("19:36", x);
        await evening.DoAsync(new Command.Stop());
        await evening.DoAsync(new Command.WithdrawConsent(Consent));
        await evening.RunToAsync(TestPlans.At("19:40"));
        Assert.All(x.Shown, post => Assert.Empty(post.Photos));
        Assert.DoesNotContain(x.Shown, post => post.Key.Contains("withdrawn"));
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "p1");
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "p2");
        await evening.RunToAsync(TestPlans.At("20:05"));
        Assert.Equal(InjectStatus.Withdrawn, evening.State.Injects[CoatMessage].Status);
        Assert.All(x.Shown, post => Assert.Empty(post.Photos));
    }

    [Fact]
    public async Task Said_twice_it_is_done_once_and_a_number_nobody_knows_is_refused()
    {
        await using var evening = await UntilAsync("19:36", Taking());
        await evening.DoAsync(new Command.WithdrawConsent(Consent));
        var seq = evening.State.Seq;
        var again = await evening.DoAsync(new Command.WithdrawConsent(Consent));
        Assert.Equal(("Consent T-1 was withdrawn already.", seq), (again.Said.En, evening.State.Seq));
        var refused = await evening.Engine.CommandAsync(
            "testdorp",
            new Command.WithdrawConsent("T-2"),
            Actor.Controller("p1"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("This game has no photo with consent \"T-2\". Did you mean \"T-1\"?", ((CommandDecision.Refused)refused).Why.En);
    }

    [Fact]
    public async Task A_game_taken_in_again_with_the_photo_has_it_again()
    {
        await using var evening = await UntilAsync("19:36", Taking());
        await evening.DoAsync(new Command.WithdrawConsent(Consent));
        var other = new GamePlan(evening.Plan.Game with { Id = "elders" }, "hash-2", []) { Photos = [Bag] };
        evening.Engine.Add(other);
        var rows = evening.Database.Read(db => db.Query<long>("SELECT withdrawn FROM media ORDER BY withdrawn").AsList());
        Assert.Equal([0, 1], rows);
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
    }
}
