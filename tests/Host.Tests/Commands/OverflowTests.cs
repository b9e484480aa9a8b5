using System.Text.Json;
using FeedGame.Host.Control;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Previews;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Tests.Commands;

/// <summary>A text that does not fit is never cut: check tells it, and nothing takes such a game in.</summary>
public sealed class OverflowTests
{
    private static readonly string[] Misfits =
    [
        "een/hint-1: too long for klein: 192/181. The short text does not fit either: make it 11 characters shorter.",
        "een/extra: too long for klein: 182/181. Make the text 1 character shorter, or add a short one (short).",
    ];

    [Fact]
    public async Task Check_tells_used_and_limit()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        var said = await game.SayAsync("check", game.GamePath, "--lang", "en");
        Assert.Equal(1, said.Code);
        Assert.Equal(
            [.. Misfits.Select(line => $"{game.GamePath}: {line} [text-length]"), "2 mistakes. Mend them and check again."],
            said.Error
        );
    }

    [Fact]
    public async Task Check_tells_how_much_is_left_on_each_channel()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        var said = await game.SayAsync("check", game.GamePath, "--lang", "en");
        Assert.Equal((0, ""), (said.Code, Assert.Single(said.Error)));
        Assert.Equal($"{game.GamePath}: good", said.Out[0]);
        Assert.Contains("  klein: the longest is een/hint-1, 192/192; 0 left.", said.Out);
    }

    [Fact]
    public async Task Check_speaks_to_machines_by_rule_and_place()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        var said = await game.SayAsync("check", "dorp", "--json", "--lang", "en");
        Assert.Equal((1, ""), (said.Code, Assert.Single(said.Error)));
        var file = JsonDocument.Parse(Assert.Single(said.Out)).RootElement;
        Assert.Equal(("game", false), (file.GetProperty("kind").GetString(), file.GetProperty("good").GetBoolean()));
        Assert.Equal(
            Misfits.Select(text => ("text-length", 0, text)),
            file.GetProperty("problems")
                .EnumerateArray()
                .Select(problem =>
                    (
                        problem.GetProperty("rule").GetString()!,
                        problem.GetProperty("line").GetInt32(),
                        problem.GetProperty("text").GetString()!
                    )
                )
        );
        var tightest = file.GetProperty("tightest").EnumerateArray().Single(post => post.GetProperty("channel").GetString() == "klein");
        Assert.Equal(("een/hint-1", -11), (tightest.GetProperty("inject").GetString(), tightest.GetProperty("left").GetInt32()));
    }

    [Fact]
    public async Task A_ready_text_that_is_too_long_is_told_as_well()
    {
        using var game = new SmallGame(mostOfKlein: 28);
        var said = await game.SayAsync("check", game.GamePath);
        Assert.Contains(
            $"{game.GamePath}: stop: te lang voor klein: 29/28. Geef het spel onder texts een tekst die 1 teken korter is. [text-length]",
            said.Error
        );
    }

    [Theory]
    [InlineData("run")]
    [InlineData("serve")]
    [InlineData("rehearse")]
    public async Task What_plays_refuses_it_before_anything_is_opened(string command)
    {
        using var game = new SmallGame(mostOfKlein: 181);
        string[] data = command == "rehearse" ? [] : ["--data", game.Data];
        var said = await game.SayAsync([command, "dorp", "--lang", "en", .. data]);
        Assert.Equal(1, said.Code);
        Assert.Equal(Misfits, said.Error);
        Assert.False(Directory.Exists(game.Data) && Directory.EnumerateFiles(game.Data, "*.db").Any());
    }

    [Fact]
    public async Task A_host_that_runs_does_not_take_it_in()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        using var folder = DataFolder.Take(game.Data);
        await using var host = Host(game, folder);
        var add = new ControlRequest("", ["add", game.GamePath], "Anna", "en");

        var refused = await new ControlDoor(host, "token").DoAsync(add, TestContext.Current.CancellationToken);
        Assert.Equal((1, string.Join('\n', Misfits)), (refused.Code, refused.Text));
        Assert.Null(host.Engine.State("dorp"));
    }

    private static GameHost Host(SmallGame game, DataFolder folder)
    {
        var config = ConfigFolder.Open(game.Config);
        var channels = config.Channels.MakeGood(TimeProvider.System, NullLoggerFactory.Instance, out _);
        return GameHost.Open(folder, new HostParts(config, channels, 1, TimeProvider.System, NullLoggerFactory.Instance));
    }
}
