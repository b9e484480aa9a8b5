using FeedGame.Engine.Couriers;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using Microsoft.Extensions.Logging;

namespace FeedGame.Engine.Live;

/// <summary>
/// What happens after a commit, in this order: the public sees what is new, a stop cuts short what is in flight, the courier and
/// the conductor are rung. The public comes first because it waits for nobody, while an attempt that is cut short is settled on
/// disk at once, and must be told of after the stop. All of it is made good at the next start when the process dies in between.
/// </summary>
internal sealed partial class Followers(PublicFeed feed, Accounts accounts, ILogger logger)
{
    /// <summary>Rings the courier; set once while the engine is put together.</summary>
    public Action RingCourier { get; set; } = () => { };

    /// <summary>A shard's conductor is to ring no later than then.</summary>
    public Action<int, DateTimeOffset> Wake { get; set; } = (_, _) => { };

    /// <summary>Told of each commit, for boards and live timelines. Must not block or throw.</summary>
    public Action<GameStep>? Seen { get; set; }

    public void After(Draft draft)
    {
        if (Show([draft]))
            RingCourier();
    }

    /// <summary>True when there is something to deliver: whoever writes many games rings the courier once, after the last.</summary>
    public bool Show(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.View is { } view)
                feed.Publish(view);
            Seen?.Invoke(new GameStep(draft.Game.Id, draft.Game.Plan, draft.Entries, draft.After, draft.Commit.Items));
        }
        foreach (var draft in drafts.Where(draft => draft.Stops))
        {
            foreach (var account in accounts.All)
                account.Slots.CancelGame(draft.Game.Key);
        }
        foreach (var shard in drafts.GroupBy(draft => draft.Game.Shard))
        {
            if (shard.Min(draft => draft.Commit.NextWake) is { } at)
                Wake(shard.Key, at);
        }
        return drafts.Any(draft => draft.Commit.Rows.Count > 0);
    }

    public void Failed(LiveGame game, Exception problem) => LogFailed(logger, game.Id, problem);

    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "Game {Game} could not be moved on; it is tried again")]
    private static partial void LogFailed(ILogger logger, string game, Exception problem);
}

/// <summary>What one commit did to a game.</summary>
/// <param name="Items">What became public with it.</param>
public sealed record GameStep(
    string Game,
    Games.GamePlan Plan,
    IReadOnlyList<JournalEntry> Entries,
    GameState After,
    IReadOnlyList<FeedItem> Items
);
