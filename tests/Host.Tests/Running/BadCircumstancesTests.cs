using System.Net;
using System.Net.Sockets;
using Dapper;
using FeedGame.Host.Commands;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Running;

/// <summary>What is wrong with folder, port or store is one message and exit code 1.</summary>
public sealed class BadCircumstancesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Data => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The sample game on a channel from which nothing leaves.</summary>
    private async Task RunRefusedAsync(string text, string data, params string[] more)
    {
        var config = Directory.CreateTempSubdirectory("feedgame-test-");
        try
        {
            var settings = Path.Combine(config.FullName, "appsettings.json");
            await File.WriteAllTextAsync(
                settings,
                """{ "Channels": { "x": { "Type": "sandbox" } } }""",
                TestContext.Current.CancellationToken
            );
            await RefusedAsync(text, ["run", Sample, "--config", config.FullName, "--data", data, "--start", "now", .. more]);
        }
        finally
        {
            config.Delete(recursive: true);
        }
    }

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");

    private Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(
            [.. args, "--lang", "en"],
            new Output(output, error, IsTerminal: false),
            TestContext.Current.CancellationToken
        );

    private async Task RefusedAsync(string text, params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));
        var message = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_on_the_folder_is_told_who_holds_it()
    {
        using var held = FeedGame.Host.Data.DataFolder.Take(Data);
        await RunRefusedAsync($"process {Environment.ProcessId}", Data);
    }

    [Fact]
    public async Task A_damaged_store_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "feedgame.db"), new string('x', 8192), TestContext.Current.CancellationToken);
        await RunRefusedAsync("is damaged", Data);
    }

    [Fact]
    public async Task A_store_of_a_later_version_is_left_alone()
    {
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(Data, "feedgame.db")};Pooling=False"))
            await store.ExecuteAsync(
                "CREATE TABLE SchemaVersions (ScriptName TEXT, Applied TEXT); INSERT INTO SchemaVersions VALUES ('9999-later.sql', '')"
            );
        await RunRefusedAsync("later version", Data);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var urls = $"http://{listener.LocalEndpoint}";
        await RunRefusedAsync($"{urls} is taken", Data, "--urls", urls);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_cannot_be_used()
    {
        var file = Path.Combine(Data, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await RunRefusedAsync("cannot be used", file);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "there is no folder here in which nobody may write");
        await RunRefusedAsync("/sys/kernel/feedgame: this folder cannot be", "/sys/kernel/feedgame");
    }

    [Fact]
    public async Task Control_without_a_host_says_so_and_only_stop_goes_through()
    {
        await RefusedAsync("no host plays from here", "control", "zevenhuizen", "pause", "--data", Data);
    }

    [Fact]
    public async Task A_channel_of_an_unknown_type_is_named()
    {
        var config = Directory.CreateDirectory(Path.Combine(Data, "config"));
        await File.WriteAllTextAsync(
            Path.Combine(config.FullName, "appsettings.json"),
            """{ "Channels": { "x": { "Type": "pigeon" } } }""",
            TestContext.Current.CancellationToken
        );
        var game = Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");
        await RefusedAsync("Channels:x:Type must be one of", "run", game, "--config", config.FullName, "--data", Data);
    }
}
