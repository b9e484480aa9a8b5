using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FeedGame.Publishers.Tests.X;

/// <summary>
/// X's own way of counting: the npm package <c>twitter-text</c>, from the folder <c>FEEDGAME_NODE_MODULES</c> or from where node looks by
/// itself. A test that needs it skips where it is missing.
/// </summary>
internal static class TwitterText
{
    private const string Version = "3.1.0";

    private const string Weigh = """
        const { parseTweet } = require('twitter-text');
        require('readline')
            .createInterface({ input: process.stdin })
            .on('line', (line) => console.log(parseTweet(JSON.parse(line)).weightedLength));
        """;

    private static readonly string Root = typeof(TwitterText)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepoRoot")
        .Value!;

    /// <summary>One process for all of them.</summary>
    public static async Task<IReadOnlyList<int>> WeightsAsync(IEnumerable<string> texts)
    {
        await RequireAsync();
        // Escaped to ASCII, so that a text with line ends of any kind is one line.
        var lines = await RunAsync(["-e", Weigh], texts.Select(text => JsonSerializer.Serialize(text)));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
    }

    /// <summary>The data file beside the code as it is, and as it is made from the package.</summary>
    public static async Task<(string Kept, string Made)> FactsAsync(string file)
    {
        await RequireAsync();
        var folder = Path.Combine(Root, "src", "Publishers", "X");
        var kept = await File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
        return (kept, await RunAsync([Path.Combine(folder, "facts.cjs"), file], []));
    }

    private static async Task RequireAsync()
    {
        var version = "";
        try
        {
            version = (await RunAsync(["-p", "require('twitter-text/package.json').version"], [])).Trim();
        }
        catch (Win32Exception)
        {
            Requires.Missing("node is not there");
        }
        if (version != Version)
            Requires.Missing($"npm twitter-text@{Version} is not there, found \"{version}\" (FEEDGAME_NODE_MODULES names its folder)");
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments, IEnumerable<string> lines)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Environment.GetEnvironmentVariable("FEEDGAME_NODE_MODULES") is { Length: > 0 } folder)
            start.Environment["NODE_PATH"] = folder;
        using var node = Process.Start(start)!;
        // All at once: either side would wait for ever when the pipe between them is full.
        var said = node.StandardOutput.ReadToEndAsync(cancel);
        var complained = node.StandardError.ReadToEndAsync(cancel);
        await TellAsync(node.StandardInput, lines);
        await Task.WhenAll(said, complained, node.WaitForExitAsync(cancel));
        return await said;
    }

    private static async Task TellAsync(StreamWriter input, IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines)
                await input.WriteLineAsync(line);
            input.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything: what it said is too short, and the test tells so.
        }
    }
}
