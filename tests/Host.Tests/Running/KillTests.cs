using Dapper;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Running;

/// <summary>The built program is killed in the middle of everything, again and again (Q1-Q3).</summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_fifty_times_nothing_is_lost_or_double_and_only_stale_messages_are_skipped()
    {
        const int Kills = 50;
        var random = new Random(20180927);
        await using var evening = await XEvening.OpenAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var host = evening.Run();
            await host.LineAsync("Public page", Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 1200)), TimeProvider.System, Cancel);
            await host.KillAsync(Cancel);
        }
        using var last = evening.Run();
        Assert.Equal(0, await last.ExitAsync(Cancel));

        var posts = evening.X.Posts;
        Assert.Equal(posts.Count, posts.Select(post => post.Text).Distinct().Count());
        Assert.Equal(posts.Count, posts.Select(Posted.Body).Distinct().Count());
        Assert.Equal(Posted.Hints(posts, 1).Order(), Posted.Hints(posts, 1));
        Assert.Equal(Posted.Hints(posts, 2).Order(), Posted.Hints(posts, 2));
        await AssertKeptAsync(evening);
    }

    /// <summary>
    /// What never grows stale is out, the end text among it. Two things are left to chance on a slow machine, which may be killed at
    /// any moment: a text whose attempts were cut, and that could not safely be sent once more, waits for a person who looks; and the
    /// text of a round that is not out by the end of that round is called off, and then it is on no network.
    /// </summary>
    private static async Task AssertKeptAsync(XEvening evening)
    {
        var rows = await NeverStaleAsync(evening.Data);
        Assert.Contains(rows, row => row.Text.Contains("Het spel is klaar", StringComparison.Ordinal));
        foreach (var row in rows)
        {
            var times = evening.X.Posts.Count(post => post.Text == row.Text);
            var kept = row.State switch
            {
                DeliveryState.Published => times == 1,
                DeliveryState.Unknown => times <= 1,
                DeliveryState.Cancelled => row.IsOfARound && times == 0,
                _ => false,
            };
            Assert.True(kept, $"{row.Delivery}: {row.State}, {times} times on the network");
        }
        Assert.Contains(rows, row => row.State is DeliveryState.Published);
    }

    private static async Task<IReadOnlyList<Row>> NeverStaleAsync(string data)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(data, "feedgame.db")};Mode=ReadOnly;Pooling=False");
        return [.. await store.QueryAsync<Row>("SELECT delivery, lane, state, text FROM outbox WHERE expires IS NULL")];
    }

    private sealed record Row
    {
        public required string Delivery { get; init; }
        public required Lane Lane { get; init; }
        public required DeliveryState State { get; init; }
        public required string Text { get; init; }

        public bool IsOfARound => Lane == Lane.Ordered && DeliveryKey.Parse(Delivery).Inject.Round.Length > 0;
    }
}
