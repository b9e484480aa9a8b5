using System.Collections.Concurrent;
using FeedGame.Engine;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals.Beside;

/// <summary>The rehearsals of the games that a host plays, at most one for each game.</summary>
/// <param name="changed">Told that there is something new to see of that game's rehearsal; must not block.</param>
internal sealed class RehearsalRoom(GameEngine live, TimeProvider wall, Action<string, long> changed) : IAsyncDisposable
{
    public const double UsualSpeed = 60;
    public const double Fastest = 3600;

    /// <summary>More would be felt by the games that are played for real.</summary>
    public const int MostAtOnce = 3;

    private readonly ConcurrentDictionary<string, BesideRehearsal> rehearsals = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long version;

    /// <summary>Grows with everything that happens in any of them.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>The one that is on, or was last; null when there was none.</summary>
    public BesideRehearsal? Find(string game) => rehearsals.GetValueOrDefault(game);

    /// <summary>Begins one; the one that was over goes.</summary>
    /// <returns>Why not; null when it began.</returns>
    public LocalText? Begin(string game, double speed)
    {
        if (speed is < 1 or > Fastest or double.NaN)
            return BesideWords.WrongSpeed;
        if (live.PlanWithPhotos(game) is not { } plan)
            return BesideWords.NoSuchGame(game);
        lock (gate)
        {
            if (Find(game) is { IsOn: true })
                return BesideWords.IsOnAlready;
            if (rehearsals.Values.Count(rehearsal => rehearsal.IsOn) >= MostAtOnce)
                return BesideWords.TooMany;
            rehearsals[game] = BesideRehearsal.Begin(plan, speed, wall, () => Tell(game));
        }
        _ = TellOverAsync(game);
        return null;
    }

    /// <returns>False when none was on.</returns>
    public async Task<bool> EndAsync(string game)
    {
        if (Find(game) is not { IsOn: true } rehearsal)
            return false;
        await rehearsal.EndAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var rehearsal in rehearsals.Values)
            await rehearsal.DisposeAsync();
    }

    private async Task TellOverAsync(string game)
    {
        await Find(game)!.Over;
        Tell(game);
    }

    private void Tell(string game) => changed(game, Interlocked.Increment(ref version));
}
