using FeedGame.Engine.Feed;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Rehearsals.Beside;

/// <summary>What the page of a rehearsal shows.</summary>
/// <param name="Public">What the public would see; null before there is anything.</param>
/// <param name="Items">The newest first.</param>
/// <param name="Sum">What became of all messages; empty while it is on.</param>
public sealed record BesideView(
    bool WasBegun,
    bool IsOn,
    DateTimeOffset Start,
    double Speed,
    FeedView? Public,
    IReadOnlyList<ShownItem> Items,
    string Sum,
    string? Wrong
)
{
    private static readonly BesideView Nothing = new(false, false, default, RehearsalRoom.UsualSpeed, null, [], "", null);

    public BoardState State => Public?.Board.State ?? BoardState.NotStarted;

    internal static BesideView Of(BesideRehearsal? rehearsal, string lang)
    {
        if (rehearsal is null)
            return Nothing;
        // Asked first: an evening that ends meanwhile is told by the next look.
        var isOn = rehearsal.IsOn;
        var view = rehearsal.View;
        IReadOnlyList<ShownItem> items = view is null ? [] : [.. Shown.Of(view).Reverse()];
        return new BesideView(
            true,
            isOn,
            rehearsal.Start,
            rehearsal.Speed,
            view,
            items,
            isOn ? "" : rehearsal.Sum(lang),
            isOn ? null : rehearsal.Wrong
        );
    }
}
