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
        await RefusedAsync($"process {Environment.ProcessId}", "run", "zevenhuizen", "--data", Data, "--start", "now");
    }

    [Fact]
    public async Task A_damaged_store_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "feedgame.db"), new string('x', 8192), TestContext.Current.CancellationToken);
        await RefusedAsync("is damaged", "run", "zevenhuizen", "--data", Data, "--start", "now");
    }

    [Fact]
    public async Task A_store_of_a_later_version_is_left_alone()
    {
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(Data, "feedgame.db")};Pooling=False"))
            await store.ExecuteAsync(
                "CREATE TABLE SchemaVersions (ScriptName TEXT, Applied TEXT); INSERT INTO SchemaVersions VALUES ('9999-later.sql', '')"
            );
        await RefusedAsync("later version", "run", "zevenhuizen", "--data", Data, "--start", "now");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var urls = $"http://{listener.LocalEndpoint}";
        await RefusedAsync($"{urls} is taken", "run", "zevenhuizen", "--data", Data, "--start", "now", "--urls", urls);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_cannot_be_used()
    {
        var file = Path.Combine(Data, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await RefusedAsync("cannot be used", "run", "zevenhuizen", "--data", file, "--start", "now");
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
