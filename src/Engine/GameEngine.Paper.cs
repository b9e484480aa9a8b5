using FeedGame.Engine.Erasure;
using FeedGame.Engine.Paper;

namespace FeedGame.Engine;

/// <content>The evening on paper (Q5).</content>
public sealed partial class GameEngine
{
    /// <summary>Everything that is to be given out, as things stand now; null for a game that is not there. Unsent texts are in it.</summary>
    public RunSheet? RunSheet(string game) => roster.Find(game) is { } live ? Paper.RunSheet.Of(live.Plan, live.State, live.Words) : null;

    /// <summary>True when somebody asked to be forgotten in that game: no names are written down for it again.</summary>
    public bool HasForgotten(string game) =>
        roster.Find(game) is { } live && games.Journal(live.Key).Any(entry => entry.Event is PersonErased);
}
