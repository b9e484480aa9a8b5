using Dapper;
using FeedGame.Engine.Journal;
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
    /// What never grows stale is out, the end text among it. Only a text whose attempts were cut, and that could not safely be sent once
    /// more, waits for a person who looks: how often a slow machine is killed just there is chance.
    /// </summary>
    private static async Task AssertKeptAsync(XEvening evening)
    {
        await using var store = new SqliteConnection(
            $"Data Source={Path.Combine(evening.Data, "feedgame.db")};Mode=ReadOnly;Pooling=False"
        );
        var rows = (
            await store.QueryAsync<(string Delivery, DeliveryState State, string Text)>(
                "SELECT delivery, state, text FROM outbox WHERE expires IS NULL"
            )
        ).ToList();
        Assert.Contains(rows, row => row.Text.Contains("Het spel is klaar", StringComparison.Ordinal));
        foreach (var (delivery, state, text) in rows)
        {
            Assert.True(state is DeliveryState.Published or DeliveryState.Unknown, $"{delivery}: {state}");
            if (state is DeliveryState.Published)
                Assert.Single(evening.X.Posts, post => post.Text == text);
        }
        Assert.Contains(rows, row => row.State is DeliveryState.Published);
    }
}
