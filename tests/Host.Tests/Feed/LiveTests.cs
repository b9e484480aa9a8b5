using System.Net;
using System.Text.Json;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed.Live;

namespace FeedGame.Host.Tests.Feed;

public class LiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_everybody_as_the_same_event()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        var readers = new List<LiveReader>();
        for (var i = 0; i < 25; i++)
            readers.Add(await LiveReader.OpenAsync(app));

        app.Feed.Publish(Evening.Found);

        var first = await readers[0].NextAsync(2);
        Assert.Equal([("item", "13"), ("board", "13")], first.Select(e => (e.Name, e.Id!)));
        Assert.Contains("Stop met zoeken", JsonOf(first[0]).GetProperty("content_text").GetString());
        Assert.Contains("<li class=\"item", JsonOf(first[0]).GetProperty("_feedgame").GetProperty("html").GetString());
        Assert.Equal("found", JsonOf(first[1]).GetProperty("state").GetString());
        foreach (var reader in readers.Skip(1))
            Assert.Equal(first, await reader.NextAsync(2));
        readers.ForEach(reader => reader.Dispose());
    }

    [Theory]
    [InlineData("", "9")]
    [InlineData("?after=9", null)]
    [InlineData("?after=3", "9")]
    public async Task Who_comes_back_gets_what_was_missed_and_then_what_follows(string query, string? lastEventId)
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var reader = await LiveReader.OpenAsync(app, query, lastEventId);

        var missed = await reader.NextAsync(2);
        app.Feed.Publish(Evening.Found);
        var next = await reader.NextAsync();

        Assert.Equal([("item", "11"), ("board", "11")], missed.Select(e => (e.Name, e.Id!)));
        Assert.Equal(("item", "13"), (next!.Name, next.Id));
    }

    [Fact]
    public async Task Who_slept_through_a_withdrawal_hears_of_it_without_losing_the_place()
    {
        await using var app = await FeedApp.StartAsync(Evening.Mended);
        using var reader = await LiveReader.OpenAsync(app, lastEventId: "11");

        var events = await reader.NextAsync(5);

        string?[] ids = [null, null, "13", "15", "15"];
        Assert.Equal(ids, events.Select(e => e.Id));
        Assert.Equal("zevenhuizen-7", JsonOf(events[0]).GetProperty("id").GetString());
        Assert.True(JsonOf(events[0]).GetProperty("_feedgame").GetProperty("withdrawn").GetBoolean());
    }

    [Fact]
    public async Task A_number_from_another_life_of_the_game_gets_everything()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var reader = await LiveReader.OpenAsync(app, lastEventId: "9999");

        var events = await reader.NextAsync(6);

        Assert.Equal(["3", "5", "7", "9", "11", "11"], events.Select(e => e.Id));
    }

    [Fact]
    public async Task Two_parts_of_one_entry_count_only_together()
    {
        var last = Evening.Searching.Items[^1];
        var part = last with { Id = FeedItem.IdOf(Evening.Id, last.Seq, 1), Part = 1 };
        await using var app = await FeedApp.StartAsync(Evening.Searching with { Items = Evening.Searching.Items.Add(part) });
        using var reader = await LiveReader.OpenAsync(app, lastEventId: "9");

        var events = await reader.NextAsync(3);

        Assert.Equal([null, "11", "11"], events.Select(e => e.Id));
    }

    [Fact]
    public async Task A_stop_blanks_the_description_and_going_on_brings_it_back()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var reader = await LiveReader.OpenAsync(app);

        app.Feed.Publish(Evening.Stopped);
        var stop = await reader.NextAsync(3);
        app.Feed.Publish(Evening.Stopped with { Seq = 40, Board = Evening.Searching.Board });
        var on = await reader.NextAsync(2);

        Assert.Equal([null, "13", "13"], stop.Select(e => e.Id));
        Assert.DoesNotContain("ananas", stop[0].Data);
        Assert.Equal("stopped", JsonOf(stop[2]).GetProperty("state").GetString());
        Assert.Contains("ananas", on[0].Data);
        Assert.Equal("searching", JsonOf(on[1]).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Each_follower_gets_the_language_of_its_address()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var dutch = await LiveReader.OpenAsync(app);
        using var english = await LiveReader.OpenAsync(app, "?lang=en");

        app.Feed.Publish(Evening.Searching with { Seq = 20, Board = Evening.Paused.Board });

        Assert.Contains(">Pauze</h2>", (await dutch.NextAsync())!.Data);
        Assert.Contains(">Paused</h2>", (await english.NextAsync())!.Data);
    }

    [Fact]
    public async Task A_burst_arrives_whole_and_in_order()
    {
        await using var app = await FeedApp.StartAsync(Evening.Empty);
        using var reader = await LiveReader.OpenAsync(app);
        var view = Evening.Empty;
        for (var i = 1; i <= 40; i++)
            app.Feed.Publish(view = Evening.Says(view, (InjectKind.AdHoc, null, i, $"bericht {i}")));

        var events = await reader.NextAsync(40);

        Assert.Equal(view.Items.Select(item => item.Seq.ToString()), events.Select(e => e.Id!));
    }

    [Fact]
    public async Task A_quiet_stream_shows_a_sign_of_life()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var reader = await LiveReader.OpenAsync(app);

        app.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(":", (await reader.NextAsync())!.Name);
    }

    [Fact]
    public async Task A_full_house_asks_to_come_back_and_a_place_comes_free()
    {
        await using var app = await FeedApp.StartAsync(options => options.MaxFollowers = 1, Evening.Searching);
        var first = await LiveReader.OpenAsync(app);

        using var second = await app.Client.GetAsync("/g/zevenhuizen/live", HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), second.Headers.RetryAfter?.Delta);

        first.Dispose();
        await UntilAsync(() => app.Get<LiveFeed>().Followers == 0);
        using var third = await LiveReader.OpenAsync(app);
    }

    [Fact]
    public async Task At_shutdown_streams_end_and_nobody_waits()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var reader = await LiveReader.OpenAsync(app);

        var stopping = app.StopAsync();

        Assert.Null(await reader.NextAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    /// <summary>For what only the server sees; the yield lets it.</summary>
    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!reached())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static JsonElement JsonOf(LiveEvent live) => JsonDocument.Parse(live.Data).RootElement;
}
