using System.Text.Json;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Tests.Commands;

/// <summary>The command line as a pipe sees it: output, errors, exit codes (DESIGN §9).</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => folder.Delete(recursive: true);

    private Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(args, new Output(output, error, IsTerminal: false), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Rehearse_tells_every_delivery_in_order_of_release_with_the_feed_first()
    {
        Assert.Equal(0, await RunAsync("rehearse", "zevenhuizen", "--speed", "max", "--start", "2026-11-27T19:30:00+01:00", "--json"));
        var lines = output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var deliveries = lines[..^1];
        var published = deliveries.Where(line => line.GetProperty("state").GetString() == "published").ToList();

        Assert.Equal(
            ["at", "game", "round", "inject", "kind", "channel", "state", "text", "late_ms"],
            deliveries[0].EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("2026-11-27T18:30:00.000Z", published[0].GetProperty("at").GetString());
        Assert.Equal(["feed", "x"], published.Take(2).Select(line => line.GetProperty("channel").GetString()));
        Assert.All(
            published.Chunk(2),
            pair => Assert.Equal(pair[0].GetProperty("inject").GetString(), pair[1].GetProperty("inject").GetString())
        );
        Assert.All(published, line => Assert.Equal(0, line.GetProperty("late_ms").GetInt64()));
        Assert.All(published, line => Assert.StartsWith("SPELBERICHT · ", line.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.All(published, line => Assert.EndsWith("EINDE SPELBERICHT", line.GetProperty("text").GetString(), StringComparison.Ordinal));

        var summary = lines[^1].GetProperty("summary");
        Assert.Equal(
            ["published", "skipped", "expired", "cancelled", "rejected", "unknown"],
            summary.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(published.Count, summary.GetProperty("published").GetInt32());
        Assert.Equal(deliveries.Count - published.Count, summary.GetProperty("skipped").GetInt32());
    }

    [Fact]
    public async Task The_same_rehearsal_gives_the_same_lines()
    {
        await RunAsync("rehearse", "zevenhuizen", "--speed", "max", "--start", "2026-11-27T19:30:00+01:00", "--json");
        var first = output.ToString();
        output.GetStringBuilder().Clear();
        await RunAsync("rehearse", "zevenhuizen", "--speed", "max", "--start", "2026-11-27T19:30:00+01:00", "--json");
        Assert.Equal(first, output.ToString());
    }

    [Fact]
    public async Task Rehearse_in_a_pipe_writes_plain_lines_and_a_sum()
    {
        Assert.Equal(0, await RunAsync("rehearse", "zevenhuizen", "--speed", "max", "--lang", "en"));
        Assert.DoesNotContain("\u001b", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("round 1: starts", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("0 rejected, 0 unknown" + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_all_mistakes_and_ends_with_1()
    {
        var file = Path.Combine(folder.FullName, "fout.yaml");
        await File.WriteAllTextAsync(file, "id: fout\nplaats: Hier\n", TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("check", file, "--lang", "en"));
        Assert.Contains($"{file}:2:1:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("[unknown-key]", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zevenhuizen.yaml")]
    [InlineData("zevenhuizen.people.yaml")]
    [InlineData("kaag-en-braassem.yaml")]
    [InlineData("kaag-en-braassem.people.yaml")]
    [InlineData("veenendaal.yaml")]
    [InlineData("veenendaal.people.yaml")]
    public async Task The_shipped_files_are_good(string file)
    {
        Assert.Equal(0, await RunAsync("check", Path.Combine(AppContext.BaseDirectory, "config", "games", file)));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task Check_takes_the_id_of_a_game_as_every_command_does()
    {
        Assert.Equal(0, await RunAsync("check", "zevenhuizen", "--lang", "en"));
        Assert.Contains("zevenhuizen.yaml: good", output.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"x: the longest is \S+, \d+/280; \d+ left\.", output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("dance")]
    [InlineData("check")]
    [InlineData("rehearse", "zevenhuizen", "--speed", "0")]
    [InlineData("rehearse", "zevenhuizen", "--start", "soon")]
    [InlineData("rehearse", "zevenhuizen", "--lang", "fr")]
    public async Task Wrong_use_ends_with_2(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.NotEqual("", error.ToString());
    }

    [Fact]
    public async Task Settings_that_are_no_json_are_one_message_with_the_place()
    {
        var settings = Path.Combine(folder.FullName, "appsettings.json");
        await File.WriteAllTextAsync(
            settings,
            "{\n  \"Channels\": { \"x\": { \"Type\" \"sandbox\" } }\n}\n",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, await RunAsync("check", "a.yaml", "--config", folder.FullName));
        Assert.StartsWith($"{settings}:2:", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_game_that_is_not_there_and_a_folder_that_is_not_there_are_said_plainly()
    {
        Assert.Equal(1, await RunAsync("rehearse", "nergens", "--lang", "en"));
        Assert.Equal(1, await RunAsync("rehearse", "zevenhuizen", "--config", Path.Combine(folder.FullName, "weg")));
        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
