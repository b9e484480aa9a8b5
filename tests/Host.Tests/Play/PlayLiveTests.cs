using System.Net;
using System.Net.Http;

namespace FeedGame.Host.Tests.Play;

/// <summary>The stream that says that there is something new, and never what.</summary>
public sealed class PlayLiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follower_gets_the_number_of_now_and_of_each_commit_and_nothing_else()
    {
        await using var stage = await PlayStage.OpenAsync();
        using var client = new HttpClient();
        using var lines = new StreamReader(await client.GetStreamAsync(LiveOf(stage), Cancel));
        Assert.Equal("retry: 2000", await lines.ReadLineAsync(Cancel));
        await lines.ReadLineAsync(Cancel);
        var before = stage.Engine.State(PlayStage.Game)!.Seq;
        Assert.Equal(before, await NextAsync(lines));
        await stage.HappenAsync();
        Assert.Equal(stage.Engine.State(PlayStage.Game)!.Seq, await NextAsync(lines));
        Assert.True(stage.Engine.State(PlayStage.Game)!.Seq > before);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_not_even_whether_the_game_is_there()
    {
        await using var stage = await PlayStage.OpenAsync();
        stage.Admits = false;
        using var client = new HttpClient();
        using var strange = await client.GetAsync(LiveOf(stage), Cancel);
        using var missing = await client.GetAsync(LiveOf(stage).Replace(PlayStage.Game, "elders", StringComparison.Ordinal), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(await strange.Content.ReadAsStringAsync(Cancel), await missing.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(0, stage.Live.Followers);
    }

    private static string LiveOf(PlayStage stage) => stage.Address.Replace("/test", "/live", StringComparison.Ordinal);

    private static async Task<long> NextAsync(StreamReader lines)
    {
        Assert.Equal("event: seq", await lines.ReadLineAsync(Cancel));
        var data = await lines.ReadLineAsync(Cancel);
        Assert.Equal("", await lines.ReadLineAsync(Cancel));
        return long.Parse(data!["data: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
