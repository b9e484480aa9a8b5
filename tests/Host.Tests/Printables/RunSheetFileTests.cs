using System.Net;
using Dapper;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Commands;
using FeedGame.Host.Data;
using FeedGame.Host.Printables;
using FeedGame.Host.Tests.Preflights;
using FeedGame.Host.Tests.Readiness;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Printables;

/// <summary>The run sheet lies in the data folder from arming on, is made again when the plan changes, and goes with a purge.</summary>
public sealed class RunSheetFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Arming_makes_it_a_change_makes_it_again_and_a_purge_takes_it_away()
    {
        await using var game = await OpenAsync();
        await using var host = GatedHost.Open(game, GatedHost.Stranger with { Sandbox = true });
        Assert.Empty(Directory.GetFiles(host.Data, "run-sheet*"));
        await TakenAsync(host, new Command.Arm(GatedHost.Start));
        var first = await ReadAsync(host);
        Assert.Contains("Dirk Voorbeeld", first, StringComparison.Ordinal);
        Assert.Contains("06 - 00 00 00 04", first, StringComparison.Ordinal);
        Assert.Contains("Fluit 3x lang", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", first, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(host)));

        await TakenAsync(host, new Command.Edit(new InjectId("jeugd", "hint-1"), "Kijk bij de molen."));
        Assert.DoesNotContain("Kijk bij de molen.", first, StringComparison.Ordinal);
        Assert.Contains("Kijk bij de molen.", await ReadAsync(host), StringComparison.Ordinal);

        await TakenAsync(host, new Command.CallOff());
        await host.Sheet.IdleAsync();
        await TakenAsync(host, new Command.Purge());
        await host.Sheet.IdleAsync();
        Assert.Empty(Directory.GetFiles(host.Data, "run-sheet*"));
    }

    [Fact]
    public async Task Who_was_forgotten_is_not_written_down_again()
    {
        await using var game = await OpenAsync();
        await using var host = GatedHost.Open(game, GatedHost.Stranger with { Sandbox = true });
        host.Link("Dirk Voorbeeld", Role.RolePlayer);
        await TakenAsync(host, new Command.Arm(GatedHost.Start));
        Assert.Contains("Dirk", await ReadAsync(host), StringComparison.Ordinal);
        await host.Engine.EraseAsync("Dirk Voorbeeld", "Anna", Cancel);
        Assert.DoesNotContain("Dirk", await ReadAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arming_goes_on_when_it_cannot_be_written()
    {
        await using var game = await OpenAsync();
        await using var host = GatedHost.Open(game, GatedHost.Stranger with { Sandbox = true });
        Directory.CreateDirectory(PathOf(host) + ".new");
        await TakenAsync(host, new Command.Arm(GatedHost.Start));
        await host.Sheet.IdleAsync();
        Assert.Equal(GameStatus.Armed, host.State.Status);
        Assert.False(File.Exists(PathOf(host)));
    }

    [Fact]
    public async Task Without_a_host_the_command_line_writes_it_from_the_folder_and_the_reading_is_noted()
    {
        await using var game = await OpenAsync();
        await using (var host = GatedHost.Open(game, GatedHost.Stranger with { Sandbox = true }))
            await TakenAsync(host, new Command.Arm(GatedHost.Start));
        var file = Path.Combine(game.Config, "sheet.html");
        var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["run-sheet", GatedHost.Game, "--data", game.Data, "--config", game.Config, "--out", file, "--as", "Anna"],
            new Output(said, said, IsTerminal: false),
            Cancel
        );
        Assert.Equal((0, true), (code, said.ToString().Contains(file, StringComparison.Ordinal)));
        Assert.Contains(
            "SPELBERICHT · Boef in de Wijk Zevenhuizen",
            WebUtility.HtmlDecode(await File.ReadAllTextAsync(file, Cancel)),
            StringComparison.Ordinal
        );
        await using var store = new SqliteConnection($"Data Source={DataFolder.StoreIn(game.Data)};Mode=ReadOnly;Pooling=False");
        var read = await store.QuerySingleAsync<string>("SELECT body FROM journal WHERE type = 'plan-read'");
        Assert.Contains("run-sheet", read, StringComparison.Ordinal);
    }

    private static async Task TakenAsync(GatedHost host, Command command) =>
        Assert.True(await host.SayAsync(command) is CommandDecision.Accepted);

    private static string PathOf(GatedHost host) => RunSheetFile.PathOf(host.Data, GatedHost.Game);

    private static async Task<string> ReadAsync(GatedHost host)
    {
        await host.Sheet.IdleAsync();
        return WebUtility.HtmlDecode(await File.ReadAllTextAsync(PathOf(host), Cancel));
    }

    /// <summary>With who does what.</summary>
    private static async Task<PreflightGame> OpenAsync()
    {
        var game = await PreflightGame.OpenAsync();
        const string people = "zevenhuizen.people.yaml";
        File.Copy(Path.Combine(AppContext.BaseDirectory, "config", "games", people), Path.Combine(game.Config, "games", people));
        return game;
    }
}
