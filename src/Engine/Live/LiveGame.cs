using System.Collections.Concurrent;
using System.Collections.Immutable;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Live;

/// <summary>A game in memory: its plan, its state by (game, seq), and the one queue that all its appends pass.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody takes has nothing to dispose of.
internal sealed class LiveGame(long key, int shard, GamePlan plan)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);
    private volatile GamePlan played = plan;
    private volatile GameState state = GameState.Empty;

    public long Key => key;

    public int Shard => shard;

    public GamePlan Plan => played;

    public string Id => played.Game.Id;

    /// <summary>As of the last commit. Anybody may read it; only who has the turn moves it.</summary>
    public GameState State => state;

    /// <summary>The hash of the last journal entry.</summary>
    public byte[] Hash { get; private set; } = JournalChain.Start;

    /// <summary>What is public; null before the game is armed.</summary>
    public FeedView? View { get; private set; }

    /// <summary>
    /// What the next wake will write, decided ahead; only who has the turn touches it. Null as soon as anything else was written.
    /// </summary>
    public Draft? Foreseen { get; set; }

    /// <summary>Observations that wait for the turn: whoever gets it writes them all at once.</summary>
    public ConcurrentQueue<Observation> Waiting { get; } = new();

    /// <summary>The bytes of a photo by its hash; null once it was withdrawn.</summary>
    public Func<string, byte[]?> Photo { get; init; } = _ => null;

    public string? Words(string text) => words.GetValueOrDefault(text);

    public void Learn(IEnumerable<StoredText> texts)
    {
        foreach (var text in texts)
            words[text.Id] = text.Text;
    }

    public void Forget(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            words.TryRemove(text, out _);
    }

    public void ForgetAll() => words.Clear();

    /// <summary>The words of people by the id of their text.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> AllWords => [.. words];

    public Task EnterAsync(CancellationToken cancel) => turn.WaitAsync(cancel);

    public bool TryEnter() => turn.Wait(0);

    public void Leave() => turn.Release();

    /// <summary>Newer files; only who has the turn, and before anything of the game is pinned.</summary>
    public void Take(GamePlan newer) => played = newer;

    /// <summary>Moves on to what is on disk now.</summary>
    public void Take(GameState newer, byte[] hash, FeedView? view)
    {
        state = newer;
        Hash = hash;
        View = view ?? View;
        Foreseen = null;
    }

    /// <summary>The items that are on the feed.</summary>
    public ImmutableList<FeedItem> Items => View?.Items ?? [];
}

/// <summary>Something that was seen and does not depend on the state: it goes to the journal's head and never gives up.</summary>
/// <param name="Fact">The fact in the light of the state at the head; null when the state says it already.</param>
internal sealed record Observation(Func<GameState, DateTimeOffset, GameEvent?> Fact)
{
    /// <summary>Completes with the fact that was written, or null, once it is on disk.</summary>
    public TaskCompletionSource<GameEvent?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
