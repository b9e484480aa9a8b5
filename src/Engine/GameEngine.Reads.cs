using FeedGame.Engine.Live;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine;

/// <content>Who read the plan (S3).</content>
public sealed partial class GameEngine
{
    /// <summary>
    /// Writes down that somebody sees what is not sent yet; said again within some minutes it changes nothing. Throws
    /// <see cref="Storage.StoreException"/> when the disk refuses.
    /// </summary>
    /// <param name="page">A word of ours for what shows it.</param>
    public async Task PlanReadAsync(string game, Actor actor, string page, CancellationToken cancel = default)
    {
        if (roster.Find(game) is not { } live || PlanReading.Look(live.State, actor, page, settings.Clocks.Now) is null)
            return;
        await ledger.DecideAsync(
            live,
            (state, now) => new Proposal<bool>(true, PlanReading.Look(state, actor, page, now) is { } read ? [read] : [], []),
            cancel
        );
    }
}
