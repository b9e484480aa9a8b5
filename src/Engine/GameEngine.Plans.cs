using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine;

/// <content>Taking games in, and their files until they are pinned.</content>
public sealed partial class GameEngine
{
    /// <summary>
    /// Takes a game in. False when a game with that id is there already: nothing is changed then. Throws
    /// <see cref="StoreException"/> when the disk refuses.
    /// </summary>
    public bool Add(GamePlan plan)
    {
        if (roster.Find(plan.Game.Id) is not null || roster.Quarantined.ContainsKey(plan.Game.Id))
            return false;
        var shard = Shards.Of(plan.Game.Id, settings.Shards);
        OnDisk(() => roster.Add(new LiveGame(games.Add(plan, shard), shard, plan.WithoutBytes()) { Photo = media.Read }));
        return true;
    }

    /// <summary>
    /// Puts newer files in the place of those of a game that is not armed yet; what was approved of texts that stayed the same holds.
    /// False when there is no such game, or it is pinned. Throws <see cref="StoreException"/> when the disk refuses.
    /// </summary>
    public async Task<bool> ReplaceAsync(GamePlan plan, CancellationToken cancel = default)
    {
        if (roster.Find(plan.Game.Id) is not { } live)
            return false;
        await live.EnterAsync(cancel);
        try
        {
            if (live.State.Status != GameStatus.Loaded)
                return false;
            OnDisk(() => games.Replace(live.Key, plan));
            live.Take(plan.WithoutBytes());
            return true;
        }
        finally
        {
            live.Leave();
        }
    }

    /// <summary>Says whose texts the plan of a game holds; only where somebody else must approve them.</summary>
    public async Task AuthoredAsync(string game, string by, CancellationToken cancel = default)
    {
        if (roster.Find(game) is { Plan.Game.Approval: not ApprovalRule.Off } live)
            await ledger.ObserveAsync(
                live,
                (state, _) =>
                    state.Status == GameStatus.Loaded && state.Approvals.Author != by ? new PlanAuthored(live.Plan.Hash, by) : null,
                cancel
            );
    }

    /// <summary>The plan with the bytes of its photos, for who shows or counts what goes out; null for a game that is not there.</summary>
    public GamePlan? PlanWithPhotos(string game) => roster.Find(game) is { } live ? live.Plan.WithBytes(live.Photo) : null;

    /// <summary>The public texts of a game as they would go out now, unsent ones too; empty for a game that is not there.</summary>
    public IReadOnlyList<TextToRead> TextsToRead(string game) =>
        roster.Find(game) is { } live ? new TextsToRead(live.Plan, live.State, live.Words).All() : [];

    /// <summary>The words of a person in that game; null when there are none with that id, or they were erased.</summary>
    public string? Words(string game, string id) => roster.Find(game)?.Words(id);
}
