using Dapper;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Tests.Live;

/// <summary>What is in memory, in the outbox and in the alarms can be lost at any moment (Q1, DESIGN §3).</summary>
public sealed class CrashTests
{
    private static async Task<Evening> UntilAsync(string time, params FakeChannel[] channels)
    {
        var evening = new Evening(TestPlans.Usual(), channels.Length > 0 ? channels : [new FakeChannel("x"), new FakeChannel("church")]);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At(time));
        return evening;
    }

    [Fact]
    public async Task After_a_crash_in_the_middle_of_a_call_the_post_is_looked_for_and_not_sent_twice()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:34", x);
        x.Next(
            (attempt, _) =>
            {
                x.Land(attempt);
                return new TaskCompletionSource<PublishOutcome>().Task;
            }
        );
        await evening.RunToAsync(TestPlans.At("19:35"));
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:40"));

        Assert.Single(x.Shown, post => post.Key.Contains("hint-1", StringComparison.Ordinal));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[DeliveryKey.Parse("youth/hint-1@1.publish.x")].State);
    }

    [Fact]
    public async Task An_evening_with_a_crash_each_minute_is_the_same_evening()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:29", x, new FakeChannel("church"));
        while (evening.Clock.TrueTime < TestPlans.At("21:30"))
        {
            await evening.CrashAsync();
            await evening.RunAsync(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(GameStatus.Ended, evening.State.Status);
        Assert.Equal(10, x.Shown.Count);
        Assert.All(evening.State.Deliveries.Values, delivery => Assert.Equal(delivery.Due, delivery.Sent));
    }

    [Fact]
    public async Task A_hint_whose_time_passed_during_an_outage_is_skipped_and_the_next_one_comes_on_time()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:33", x);
        evening.Engine.Abandon();
        evening.Clock.AdvanceTo(TestPlans.At("19:40"));
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:46"));
        Assert.Equal(InjectStatus.Skipped, evening.State.Injects[new("youth", "hint-1")].Status);
        Assert.Equal(TestPlans.At("19:45"), evening.State.Deliveries[DeliveryKey.Parse("youth/hint-2@1.publish.x")].Sent);
    }

    [Fact]
    public async Task A_rebuilt_outbox_changes_nothing()
    {
        var x = new FakeChannel("x");
        await using var evening = await UntilAsync("19:36", x, new FakeChannel("church"));
        var before = Rows(evening.Database);
        evening.Engine.RebuildOutbox();
        Assert.Equal(before, Rows(evening.Database));

        await evening.RunToAsync(TestPlans.At("23:00"));
        Assert.Equal(10, x.Shown.Count);
        Assert.Equal(10, evening.Engine.Feed.Find("testdorp")!.Items.Count);
    }

    [Fact]
    public async Task Folding_the_journal_gives_the_state_and_the_chain_holds()
    {
        await using var evening = await UntilAsync("23:00");
        var games = new GameTable(evening.Database);
        Assert.Equivalent(evening.State, Fold.All(games.Journal(1)), strict: true);

        var hash = JournalChain.Start;
        foreach (var line in games.Lines(1))
        {
            hash = JournalChain.Next(hash, line.Seq, line.At, line.Type, line.Body);
            Assert.Equal(hash, line.Hash);
        }
    }

    [Fact]
    public async Task An_event_of_a_later_version_sets_that_game_apart_and_the_others_play_on()
    {
        await using var evening = await UntilAsync("19:32");
        evening.Database.Write(db =>
            db.Execute("INSERT INTO journal VALUES (1, 9999, @at, 'from-the-future', '{}', x'00')", new { at = TestPlans.At("19:32").Ms() })
        );
        await evening.CrashAsync();
        Assert.Empty(evening.Engine.Games);
        Assert.Contains("from-the-future", evening.Engine.Quarantined["testdorp"], StringComparison.Ordinal);
    }

    private static List<string> Rows(Database database) =>
        database.Read(db =>
            db.Query<string>(
                    "SELECT delivery || '|' || state || '|' || attempt || '|' || text || '|' || pos || '|' || COALESCE(wake_at, '') "
                        + "|| '|' || blocks_until || '|' || COALESCE(sent, '') FROM outbox ORDER BY game, delivery"
                )
                .AsList()
        );
}
