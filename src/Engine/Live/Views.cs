using System.Collections.Immutable;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Live;

/// <summary>Makes what the public may see.</summary>
internal static class Views
{
    /// <summary>The view after an append; null while nothing of the game is public.</summary>
    public static FeedView? Next(LiveGame game, GameState after, IReadOnlyList<FeedItem> added, IReadOnlyList<FeedItem> withdrawn)
    {
        if (after.Status == GameStatus.Loaded)
            return null;
        var items = game.Items.AddRange(added);
        foreach (var item in withdrawn)
            items = items.Replace(item, item.TakenBack());
        return Of(game.Plan, after, items);
    }

    public static FeedView Of(GamePlan plan, GameState state, ImmutableList<FeedItem> items) =>
        new(
            plan.Game.Id,
            state.Seq,
            plan.Game.Place,
            plan.Game.Zone.Id,
            DateOf(plan, state),
            plan.Game.Label,
            plan.Game.ReportNumber,
            plan.Game.MeetingPoint,
            plan.Game.Goal,
            plan.Game.Prizes,
            Boards.Of(plan, state),
            state.PurgedAt is null ? items : [.. items.Select(item => item with { Photos = [] })]
        )
        {
            Organiser = plan.Game.Organiser,
        };

    /// <summary>The day it is really played: a rehearsal, or a game that was moved past midnight, has another than the file.</summary>
    private static DateOnly DateOf(GamePlan plan, GameState state) =>
        state.Rounds.Values.Min(round => round.Start) is { } first
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, plan.Game.Zone).DateTime)
            : plan.Game.Date;
}
