using System.Security.Cryptography;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Engine;

/// <summary>What an engine is made of. Nothing is static: one process may hold several.</summary>
public sealed record EngineSettings
{
    /// <summary>The SQLite file; null keeps everything in memory, gone with the engine.</summary>
    public string? StorePath { get; init; }

    public required Clocks Clocks { get; init; }

    public required IAlarms Alarms { get; init; }

    /// <summary>The configured channels by name.</summary>
    public required IReadOnlyDictionary<string, IPublisher> Channels { get; init; }

    /// <summary>Makes a plan from its pinned files again; null when this version cannot read them: that game is set apart.</summary>
    public required Func<IReadOnlyList<PlanDocument>, GamePlan?> ReadPlan { get; init; }

    public PublicFeed Feed { get; init; } = new();

    /// <summary>
    /// True runs all work at once on whoever asks for it, and nothing on the pool: with a <see cref="SteppedClock"/> an evening is
    /// then the same every time.
    /// </summary>
    public bool Stepped { get; init; }

    /// <summary>Names this process in leases.</summary>
    public string Owner { get; init; } = "host";

    /// <summary>Games are spread over so many conductors; 1 suits SQLite, which has one writer.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How often everything is looked through that should have been rung, in game time.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether the next wake is decided some seconds ahead, so that the second itself is left for writing. On a stepped clock, where
    /// nothing is ever late, that only costs.
    /// </summary>
    public bool Foresees { get; init; } = true;

    /// <summary>
    /// Asked before a game is armed, and before somebody goes on all the same: what stands in the way, by when the first round is to
    /// start if not as the file says. Null: nothing does.
    /// </summary>
    public Func<GamePlan, GameState, DateTimeOffset?, CancellationToken, Task<IReadOnlyList<ReadyLine>>>? Blocking { get; init; }

    /// <summary>Salts for the digests of people's words.</summary>
    public Func<string> Salt { get; init; } = () => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Told of each commit, for boards and live timelines. Must not block or throw.</summary>
    public Action<GameStep>? Seen { get; init; }

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
