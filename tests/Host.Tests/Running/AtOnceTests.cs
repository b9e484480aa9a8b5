using Dapper;
using FeedGame.Host.Tests.Running.Villages;
using FeedGame.Peers.X;
using Microsoft.Data.Sqlite;

namespace FeedGame.Host.Tests.Running;

/// <summary>Many people at once at the door of the built program: none is lost, and the journal has no gap.</summary>
public sealed class AtOnceTests
{
    private const int Each = 16;
    private const int Reports = 32;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_settlements_reports_and_commands_at_once_on_one_game_are_all_there()
    {
        await using var town = await Town.OpenAsync("x");
        await town.PlayAsync("dorp", ["x"], ("later", "+20m", "Later"));
        var unknown = await UnknownAsync(town);
        town["x"].Mischief = call => call == FakeXCall.Timeline ? Unreadable : null;

        await Task.WhenAll(
            unknown
                .Select(delivery => town.DoAsync("dorp", "settle", delivery, "published"))
                .Concat(Enumerable.Range(Each, Each).Select(n => town.DoAsync("dorp", "say", $"Bericht {n}")))
                .Concat(Enumerable.Range(0, Reports).Select(n => town.DoAsync("dorp", "report", $"brug {n}")))
        );

        var state = await town.UntilAsync("dorp", state => StateOf.Deliveries(state).Count(each => each.State == "published") == 2 * Each);
        Assert.Equal(2 * Each, StateOf.Deliveries(state).Count());
        Assert.Equal(Reports, state.GetProperty("reports").GetInt32());
        Assert.Equal(
            Enumerable.Range(0, 2 * Each).Select(n => $"Bericht {n}").Order(StringComparer.Ordinal),
            town["x"].Posts.Select(post => post.Text.Split('\n')[1]).Order(StringComparer.Ordinal)
        );
        await JournalIsWholeAsync(town, state.GetProperty("seq").GetInt64());
    }

    private static FakeXFault.Answer Unreadable => new(503, "{}");

    /// <summary>Posts that landed and of which nobody can tell it: only a person can.</summary>
    private static async Task<List<string>> UnknownAsync(Town town)
    {
        town["x"].Mischief = call =>
            call switch
            {
                FakeXCall.Post => new FakeXFault.LoseAnswer(),
                FakeXCall.Timeline => Unreadable,
                _ => null,
            };
        await Task.WhenAll(Enumerable.Range(0, Each).Select(n => town.DoAsync("dorp", "say", $"Bericht {n}")));
        var state = await town.UntilAsync("dorp", state => StateOf.Deliveries(state).Count(each => each.State == "unknown") == Each);
        return [.. StateOf.Deliveries(state).Select(each => each.Key)];
    }

    private static async Task JournalIsWholeAsync(Town town, long seq)
    {
        await using var store = new SqliteConnection($"Data Source={town.Store};Mode=ReadOnly;Pooling=False");
        var entries = (await store.QueryAsync<(long Seq, string Type)>("SELECT seq, type FROM journal ORDER BY seq")).ToList();
        Assert.Equal(Enumerable.Range(1, (int)seq).Select(n => (long)n), entries.Select(entry => entry.Seq));
        Assert.Equal(2 * Each, entries.Count(entry => entry.Type == "inject-released"));
        Assert.Equal(Each, entries.Count(entry => entry.Type == "delivery-judged"));
        Assert.Equal(Reports, entries.Count(entry => entry.Type == "report-logged"));
    }
}
