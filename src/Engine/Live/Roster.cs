using System.Collections.Concurrent;

namespace FeedGame.Engine.Live;

/// <summary>The games in memory.</summary>
internal sealed class Roster
{
    private readonly ConcurrentDictionary<long, LiveGame> byKey = new();
    private readonly ConcurrentDictionary<string, LiveGame> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> quarantined = new(StringComparer.Ordinal);

    public IEnumerable<LiveGame> All => byKey.Values.OrderBy(game => game.Key);

    /// <summary>Games that cannot be read, with the reason: they are shown and left alone, the others go on.</summary>
    public IReadOnlyDictionary<string, string> Quarantined => quarantined;

    public LiveGame? Find(long key) => byKey.GetValueOrDefault(key);

    public LiveGame? Find(string id) => byId.GetValueOrDefault(id);

    public void Add(LiveGame game)
    {
        byKey[game.Key] = game;
        byId[game.Id] = game;
    }

    public void Quarantine(string id, string why) => quarantined[id] = why;
}
