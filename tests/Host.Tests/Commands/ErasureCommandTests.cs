using Dapper;
using FeedGame.Host.Commands;
using FeedGame.Host.Tests.Running.Villages;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Commands;

/// <summary>Purge, erase and verify as somebody types them: with a host that plays from the folder, and without.</summary>
public sealed class ErasureCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task A_person_is_forgotten_while_the_game_is_on_and_a_purge_waits_until_it_is_over()
    {
        await using var town = await NotedAsync();
        Assert.Equal(1, await RunAsync("purge", "dorp", "--data", town.Data));
        Assert.Contains("not over yet", error.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("erase", "Roosplant", "--data", town.Data));
        Assert.Contains("dorp: name and links erased, and 1 note", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Terugbellen"], await TextsAsync(town));
        Assert.Equal(1, await RunAsync("erase", "Roosplant", "--data", town.Data));

        await town.DoAsync("dorp", "call-off");
        await town.UntilAsync("dorp", state => StateOf.Deliveries(state).All(each => each.State is "published" or "cancelled"));
        Assert.Equal(0, await RunAsync("purge", "dorp", "--data", town.Data));
        Assert.Empty(await TextsAsync(town));
        Assert.Equal(0, await RunAsync("verify", "--data", town.Data));
        Assert.Contains("all as they were written", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_both_work_on_the_folder_and_a_changed_journal_is_found()
    {
        await using var town = await NotedAsync();
        await town.DoAsync("dorp", "call-off");
        await town.UntilAsync("dorp", state => StateOf.Deliveries(state).All(each => each.State is "published" or "cancelled"));
        await town.KillAsync();
        Assert.Equal(0, await RunAsync("erase", "Roosplant", "--data", town.Data));
        Assert.Equal(0, await RunAsync("purge", "dorp", "--data", town.Data));
        Assert.Empty(await TextsAsync(town));
        Assert.Equal(0, await RunAsync("verify", "--data", town.Data));

        await using (var store = new SqliteConnection($"Data Source={town.Store};Pooling=False"))
            await store.ExecuteAsync("UPDATE journal SET at = at + 1 WHERE seq = 3");
        Assert.Equal(1, await RunAsync("verify", "--data", town.Data));
        Assert.Contains("dorp: entry 3 was changed or is missing", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_where_nothing_was_played_is_told()
    {
        Assert.Equal(1, await RunAsync("verify", "--data", Path.Combine(Path.GetTempPath(), "feedgame-test-nothing")));
        Assert.Contains("nothing was played here", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<Town> NotedAsync()
    {
        var town = await Town.OpenAsync("x");
        await town.PlayAsync("dorp", ["x"], ("later", "+20m", "Later"));
        await town.DoAsync("dorp", "note", "Roosplant staat bij de brug");
        await town.DoAsync("dorp", "note", "Terugbellen");
        Assert.Equal(0, await RunAsync("control", "dorp", "report", "--data", town.Data, "--as", "Roosplant"));
        return town;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(Town town)
    {
        await using var store = new SqliteConnection($"Data Source={town.Store};Mode=ReadOnly;Pooling=False");
        return [.. await store.QueryAsync<string>("SELECT text FROM texts ORDER BY id")];
    }

    private Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync([.. args, "--lang", "en"], new Output(output, error, IsTerminal: false), Cancel);
}
