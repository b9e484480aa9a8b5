using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running;

/// <summary>Push-button evenings: the built program, a real store, an accelerated clock, an X that checks signatures.</summary>
public sealed class XEveningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_evening_goes_out_once_in_order_in_one_thread_a_round_and_ends_with_0()
    {
        await using var evening = await XEvening.OpenAsync();
        await evening.UsePatientThreadsAsync();
        using var host = evening.Run();
        Assert.Equal(0, await host.ExitAsync(Cancel));

        var posts = evening.X.Posts;
        Assert.Equal(Announced(host), posts.Count);
        Assert.Equal(posts.Count, posts.Select(post => post.Text).Distinct().Count());
        Assert.Equal(["Hint 1", "Hint 2", "Hint 3", "Hint 4", "Hint 5", "Hint 6"], Posted.Hints(posts, 1));
        Assert.Equal(["Hint 1", "Hint 2", "Hint 3", "Hint 4", "Hint 5", "Hint 6"], Posted.Hints(posts, 2));
        foreach (var round in posts.Where(post => Posted.Round(post) > 0).GroupBy(Posted.Round))
        {
            var thread = round.ToList();
            Assert.Null(thread[0].Parent);
            for (var index = 1; index < thread.Count; index++)
                Assert.Equal(thread[index - 1].Name, thread[index].Parent);
        }
        Assert.All(posts, post => Assert.StartsWith("SPELBERICHT · ", post.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_without_a_host_is_the_first_thing_that_the_next_start_sends()
    {
        await using var evening = await XEvening.OpenAsync();
        using (var host = evening.Run())
        {
            await host.LineAsync("→ x: posted", Cancel);
            await host.KillAsync(Cancel);
        }
        var before = evening.X.Posts.Count;
        var (code, said) = await evening.ControlAsync("stop");
        Assert.Equal((0, "Stopped. No host is running: the stop text goes first as soon as one starts."), (code, said.Trim()));

        using var next = evening.Run();
        await next.LineAsync("→ x: posted", Cancel);
        Assert.StartsWith("STOP ", evening.X.Posts[before].Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, evening.X.Posts.Count);
    }

    [Fact]
    public async Task Ctrl_C_finishes_the_attempt_and_ends_with_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent to another process there");
        await using var evening = await XEvening.OpenAsync();
        var inFlight = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        evening.X.Mischief = call =>
        {
            if (call != FakeXCall.Post)
                return null;
            inFlight.TrySetResult();
            // Longer than a command line waits after Ctrl-C by itself.
            return new FakeXFault.Slow(TimeSpan.FromSeconds(4));
        };
        using var host = evening.Run();
        await inFlight.Task.WaitAsync(Cancel);
        host.Interrupt();
        Assert.Equal(0, await host.ExitAsync(Cancel));
        Assert.Single(evening.X.Posts);
        Assert.Contains("→ x: posted", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_keys_are_told_before_anything_is_played()
    {
        await using var evening = await XEvening.OpenAsync();
        evening.X.FailNext(new FakeXFault.Answer(401, """{"title":"Unauthorized","status":401}"""), FakeXCall.Me);
        using var host = evening.Run();
        Assert.Equal(1, await host.ExitAsync(Cancel));
        Assert.Contains("Channels:x", host.Output, StringComparison.Ordinal);
        Assert.Empty(evening.X.Posts);
    }

    [Fact]
    public async Task A_clock_two_minutes_off_is_told_before_anything_is_played()
    {
        await using var evening = await XEvening.OpenAsync(new ShiftedTime(TimeSpan.FromMinutes(2)));
        using var host = evening.Run();
        Assert.Equal(1, await host.ExitAsync(Cancel));
        Assert.Contains("clock", host.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(evening.X.Posts);
    }

    [Fact]
    public async Task No_secret_is_in_any_line_or_file_of_the_evening()
    {
        await using var evening = await XEvening.OpenAsync();
        using var host = evening.Run();
        await host.LineAsync("→ x: posted", Cancel);
        await host.KillAsync(Cancel);
        string[] secrets =
        [
            evening.X.Keys.ConsumerSecret,
            evening.X.Keys.AccessTokenSecret,
            evening.X.Keys.AccessToken,
            evening.X.Keys.ConsumerKey,
        ];
        var written = host.Output;
        foreach (var file in Directory.GetFiles(evening.Data))
            written += await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, Cancel);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
    }

    private static int Announced(HostProcess host) => host.Output.Split("→ x: posted").Length - 1;
}
