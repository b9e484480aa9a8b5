using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Feed;

/// <summary>What of a view is shown, to pages, feeds and streams alike. Pure; oldest first.</summary>
internal static class Shown
{
    public static IReadOnlyList<ShownItem> Of(FeedView view)
    {
        var items = view.Items.ConvertAll(item => Covered(item, view.Board.State));
        var byId = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var later = items.Where(item => item.About is not null).ToLookup(item => item.About!, StringComparer.Ordinal);
        return [.. items.Select(item => Linked(item, byId, later[item.Id]))];
    }

    /// <summary>What a reader of <paramref name="before"/> must get to see <paramref name="after"/>.</summary>
    public static IReadOnlyList<ShownItem> Changed(IReadOnlyList<ShownItem> before, IReadOnlyList<ShownItem> after)
    {
        var known = before.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        return [.. after.Where(item => known.GetValueOrDefault(item.Item.Id) != item)];
    }

    /// <summary>
    /// What somebody who saw everything up to <paramref name="seq"/> may lack: new items, and older ones that may look different
    /// since. Too many does no harm, because an item replaces itself.
    /// </summary>
    public static IReadOnlyList<ShownItem> Since(IReadOnlyList<ShownItem> items, long seq)
    {
        var stopped = items.Any(item => item.Halts);
        return [.. items.Where(item => item.Item.Seq > seq || MayHaveChanged(item, stopped))];
    }

    private static bool MayHaveChanged(ShownItem item, bool stopped) =>
        item.Item.Withdrawn || item.CorrectedBy is not null || (stopped && ShowsRolePlayer(item.Item));

    /// <summary>
    /// A stop takes the role-player's descriptions and photos off our pages at once (PRODUCT rule 2), whatever was decided about
    /// their withdrawal elsewhere. Going on brings back those that were not withdrawn.
    /// </summary>
    private static FeedItem Covered(FeedItem item, BoardState state)
    {
        var covered = item.Withdrawn || (state == BoardState.Stopped && ShowsRolePlayer(item));
        return covered ? item.TakenBack() : item;
    }

    private static bool ShowsRolePlayer(FeedItem item) => item.Kind is InjectKind.Description or InjectKind.Photo || item.Photos.Count > 0;

    private static ShownItem Linked(FeedItem item, Dictionary<string, FeedItem> byId, IEnumerable<FeedItem> later)
    {
        var about = item.About is null ? null : byId.GetValueOrDefault(item.About);
        var last = later.LastOrDefault();
        return new ShownItem(item, about, item.Withdrawn ? null : last, last?.At ?? item.At);
    }
}
