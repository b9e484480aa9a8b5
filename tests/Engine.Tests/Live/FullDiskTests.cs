using Dapper;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A disk without room: who commands is told that nothing was done; what was seen waits and is written once there is room.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_command_is_told_and_half_of_it_is_never_done()
    {
        await using var evening = await BegunAsync();
        Fill(evening.Database);
        var before = evening.State;
        var refused = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            // The last page has room for a few more.
            for (var n = 0; n < 50; n++)
            {
                before = evening.State;
                await evening.DoAsync(new Command.Say($"Bericht {n} {new string('x', 100)}"));
            }
        });
        Assert.Contains("Nothing was done", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Make room", refused.Message, StringComparison.Ordinal);
        Assert.Same(before, evening.State);

        // What waits for room is let go, so that the engine can close.
        MakeRoom(evening.Database);
        await evening.RunAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task The_evening_goes_on_where_it_was_once_there_is_room()
    {
        await using var evening = await BegunAsync();
        Fill(evening.Database);
        await evening.RunToAsync(TestPlans.At("19:33"));
        MakeRoom(evening.Database);
        await evening.RunToAsync(TestPlans.At("23:00"));
        Assert.Equal(10, evening.Channels["x"].Shown.Count);
        Assert.All(evening.State.Deliveries.Values, delivery => Assert.Equal(DeliveryState.Published, delivery.State));
    }

    private static async Task<Evening> BegunAsync()
    {
        var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:31"));
        return evening;
    }

    /// <summary>No page more than there are, and none of them free.</summary>
    private static void Fill(Database database) =>
        database.Write(db =>
        {
            db.Execute("VACUUM");
            db.Execute($"PRAGMA max_page_count = {db.ExecuteScalar<long>("PRAGMA page_count")}");
        });

    private static void MakeRoom(Database database) => database.Write(db => db.Execute("PRAGMA max_page_count = 1000000"));
}
