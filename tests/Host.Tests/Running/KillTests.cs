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
        Assert.Contains(posts, post => post.Text.Contains("Het spel is klaar", StringComparison.Ordinal));
    }
}
