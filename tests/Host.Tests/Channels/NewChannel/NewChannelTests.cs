using System.Text.Json;
using FeedGame.Host.Tests.Running;
using FeedGame.Host.Tests.Running.Villages;

namespace FeedGame.Host.Tests.Channels.NewChannel;

/// <summary>A new channel is one folder, and nobody has to be told (C1, DESIGN §2): one is really added, built, listed and played.</summary>
public sealed class NewChannelTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_folder_is_a_new_channel_and_no_other_file_is_touched()
    {
        using var copy = await RepositoryCopy.MakeAsync();
        copy.Write(Toy.File, Toy.Source);
        await copy.BuildAsync();

        Assert.Equal([$"?? {Toy.File}"], await copy.ChangedAsync());
        await ListAsync(copy);
        await PlayAsync(copy);
    }

    private static async Task ListAsync(RepositoryCopy copy)
    {
        var channel = new { Type = "toy", Path = PathOf(copy) };
        var settings = JsonSerializer.Serialize(new { Channels = new { speelgoed = channel } });
        await File.WriteAllTextAsync(Path.Combine(copy.Scratch, "appsettings.json"), settings, Cancel);
        var said = (await SayAsync(copy, "channels")).Split('\n');
        Assert.Single(said, "toy");
        Assert.Single(said, "    Path (required): The file to write to.");
        Assert.Single(said, "  speelgoed (toy): good");
    }

    /// <summary>
    /// A game's round on it, three minutes a second: both messages are released with the start, and a machine that is busy has ten
    /// seconds to bring them out before the round is over.
    /// </summary>
    private static async Task PlayAsync(RepositoryCopy copy)
    {
        (string, string, string)[] messages = [("een", "+0s", "De boef is op pad."), ("twee", "+0s", "De boef zingt.")];
        var game = await Village.WriteAsync(copy.Scratch, "speeldorp", ["speelgoed"], messages, Cancel);
        await File.WriteAllTextAsync(game, (await File.ReadAllTextAsync(game, Cancel)).Replace("by: tap", "by: clock"), Cancel);
        var data = Path.Combine(copy.Scratch, "data");
        await SayAsync(copy, "run", game, "--start", "now", "--speed", "180", "--data", data, "--urls", "http://127.0.0.1:0");
        var lines = await File.ReadAllLinesAsync(PathOf(copy), Cancel);
        Assert.All(lines, line => Assert.StartsWith("SPELBERICHT · Boef in de Wijk Testdorp", line, StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("De boef is op pad.", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("De boef zingt.", StringComparison.Ordinal));
    }

    /// <summary>The built program with a channel of the new kind in its settings.</summary>
    private static async Task<string> SayAsync(RepositoryCopy copy, params string[] args)
    {
        using var host = HostProcess.StartFrom(copy.Program, Nothing, [.. args, "--config", copy.Scratch, "--lang", "en"]);
        Assert.True(await host.ExitAsync(Cancel) == 0, host.Output);
        return host.Output;
    }

    private static string PathOf(RepositoryCopy copy) => Path.Combine(copy.Scratch, "speelgoed.txt");
}
