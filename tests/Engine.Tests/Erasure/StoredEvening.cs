using System.Text;
using Dapper;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Tests.Live;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Tests.Erasure;

/// <summary>A stepped engine over a store on disk, whose files can be searched.</summary>
internal sealed class StoredEvening(GamePlan plan) : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-");
    private SteppedAlarms alarms = new();

    public SteppedClock Clock { get; } = new(Evening.Start);

    public GameEngine Engine { get; private set; } = null!;

    public string Game => plan.Game.Id;

    public async Task BeginAsync()
    {
        alarms = new SteppedAlarms();
        Engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = Store,
                Clocks = new Clocks(Clock, Clock),
                Alarms = alarms,
                Channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal)
                {
                    ["x"] = new FakeChannel("x"),
                    ["church"] = new FakeChannel("church"),
                },
                ReadPlan = _ => plan,
                Stepped = true,
            }
        );
        await Engine.StartAsync(CancellationToken.None);
        Engine.Add(plan);
    }

    public async Task<CommandDecision> SayAsync(string name, Command command) =>
        await Engine.CommandAsync(Game, command, new Actor(Engine.PersonId(Game, name), Role.Controller));

    public async Task RunAsync(TimeSpan time)
    {
        var until = Clock.TrueTime + time;
        await new SteppedDriver(Clock, alarms).RunAsync(() => false, until, CancellationToken.None);
        Clock.AdvanceTo(until);
    }

    public async Task RestartAsync()
    {
        await Engine.DisposeAsync();
        await BeginAsync();
    }

    /// <summary>True when the chain of the game's journal holds, as it is on disk.</summary>
    public bool Verifies => JournalProof.Of(Store).Single(proof => proof.Game == Game).Holds;

    /// <summary>The name and body of the last entry of the journal.</summary>
    public (string Type, string Body) Last =>
        OnStore(db => db.QuerySingle<(string, string)>("SELECT type, body FROM journal ORDER BY seq DESC LIMIT 1"));

    /// <summary>As another program would, beside the engine.</summary>
    public T OnStore<T>(Func<SqliteConnection, T> work)
    {
        using var db = new SqliteConnection($"Data Source={Store};Pooling=False");
        db.Open();
        return work(db);
    }

    private string Store => Path.Combine(folder.FullName, "feedgame.db");

    /// <summary>Which of these words stand in any file of the folder, as it is on disk.</summary>
    public IReadOnlyList<string> OnDisk(IEnumerable<string> words)
    {
        var files = folder.GetFiles("*", SearchOption.AllDirectories).Select(Bytes).ToList();
        return [.. words.Where(word => files.Exists(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0))];
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
