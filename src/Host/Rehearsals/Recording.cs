using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;

namespace FeedGame.Host.Rehearsals;

/// <summary>Keeps what happens in a rehearsal, to be looked at afterwards.</summary>
internal sealed class Recording(GamePlan plan)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, JournalEntry> entries = [];
    private readonly Dictionary<long, FeedItem> items = [];
    private GameState last = GameState.Empty;

    public void Add(GameStep step)
    {
        lock (gate)
        {
            last = step.After.Seq > last.Seq ? step.After : last;
            foreach (var entry in step.Entries)
                entries[entry.Seq] = entry;
            foreach (var item in step.Items)
                items[item.Seq] = item;
        }
    }

    /// <summary>What happened so far.</summary>
    public PlayedEvening Evening
    {
        get
        {
            lock (gate)
                return new PlayedEvening(plan, [.. entries.Values], new Dictionary<long, FeedItem>(items), last);
        }
    }
}
