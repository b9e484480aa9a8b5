using Dapper;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Tests.Erasure;

/// <summary>Names, phones and free words go when a game is over and somebody says so, or after thirty days (E5, PRODUCT rule 10).</summary>
public sealed class PurgeTests : IAsyncLifetime
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 10).Select(number => $"Naamplant{number}q")];
    private static readonly string[] Phones = [.. Enumerable.Range(1, 10).Select(number => $"06-5550{number:000}7")];

    private readonly StoredEvening evening = new(TestPlans.Plan(TestPlans.Game(TestPlans.Hint("hint-1", "5m"))));

    public async ValueTask InitializeAsync()
    {
        await evening.BeginAsync();
        await evening.SayAsync("Anna", new Command.Arm());
        for (var index = 0; index < Names.Length; index++)
        {
            await evening.SayAsync(Names[index], new Command.Note($"{Names[index]} belde, terugbellen op {Phones[index]}"));
            await evening.SayAsync("Anna", new Command.Report(1, $"Gezien door {Names[index]}, {Phones[index]}", "Brug"));
        }
    }

    public ValueTask DisposeAsync() => evening.DisposeAsync();

    [Fact]
    public async Task After_a_purge_twenty_planted_names_and_numbers_are_nowhere_in_the_folder_and_the_chain_holds()
    {
        var before = evening.Engine.State(evening.Game)!;
        Assert.Equal([.. Names, .. Phones], evening.OnDisk([.. Names, .. Phones]));
        await EndAsync();
        Assert.IsType<CommandDecision.Accepted>(await evening.SayAsync("Anna", new Command.Purge()));
        Assert.Empty(evening.OnDisk([.. Names, .. Phones]));
        Assert.Empty(evening.OnDisk(["terugbellen", "Anna"]));

        await evening.RestartAsync();
        Assert.Empty(evening.OnDisk([.. Names, .. Phones]));
        var after = evening.Engine.State(evening.Game)!;
        Assert.Equal(before.Reports.Count, after.Reports.Count);
        Assert.True(evening.Verifies);
    }

    [Fact]
    public async Task A_game_that_is_on_is_not_purged()
    {
        var refused = Assert.IsType<CommandDecision.Refused>(await evening.SayAsync("Anna", new Command.Purge()));
        Assert.Contains("not over yet", refused.Why.En, StringComparison.Ordinal);
        Assert.Equal(Names, evening.OnDisk(Names));
    }

    [Fact]
    public async Task Where_words_were_erased_no_new_ones_are_taken_in()
    {
        await EndAsync();
        await evening.SayAsync("Anna", new Command.Purge());
        var refused = Assert.IsType<CommandDecision.Refused>(await evening.SayAsync(Names[0], new Command.Note("Nog iets")));
        Assert.Contains("erased", refused.Why.En, StringComparison.Ordinal);
        Assert.Empty(evening.OnDisk(["Nog iets", Names[0]]));
    }

    [Fact]
    public async Task Thirty_days_after_EndEx_it_happens_by_itself_and_not_a_minute_before()
    {
        await EndAsync();
        var ended = evening.Engine.State(evening.Game)!.EndedAt!.Value;
        evening.Clock.AdvanceTo(ended + TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        await evening.RunAsync(TimeSpan.FromSeconds(59));
        Assert.Null(evening.Engine.State(evening.Game)!.PurgedAt);
        await evening.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(("game-purged", """{"by":""}"""), evening.Last);
        Assert.Empty(evening.OnDisk([.. Names, .. Phones]));
    }

    [Fact]
    public async Task What_a_crash_left_after_the_mark_goes_at_the_next_start()
    {
        await EndAsync();
        await evening.SayAsync("Anna", new Command.Purge());
        evening.OnStore(db => db.Execute("INSERT INTO people (game, id, name, role) VALUES (1, 'p9', 'Naamplantrest', '')"));
        Assert.Equal(["Naamplantrest"], evening.OnDisk(["Naamplantrest"]));
        await evening.RestartAsync();
        Assert.Empty(evening.OnDisk(["Naamplantrest"]));
    }

    /// <summary>A new table must be judged before it can hold somebody.</summary>
    [Fact]
    public void Every_table_is_known_to_hold_people_or_not()
    {
        using var database = Database.InMemory();
        var tables = database.Read(db =>
            db.Query<string>(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'SchemaVersions'"
                )
                .ToList()
        );
        Assert.Equal(tables.Order(), Eraser.Personal.Select(table => table.Table).Concat(Eraser.Impersonal.Keys).Order());
    }

    private async Task EndAsync()
    {
        Assert.IsType<CommandDecision.Accepted>(await evening.SayAsync("Anna", new Command.CallOff()));
        await evening.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(GameStatus.Ended, evening.Engine.State(evening.Game)!.Status);
    }
}
