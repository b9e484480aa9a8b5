using FeedGame.Engine.Games;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Play;

/// <summary>What every page of a person in one game is made with; <c>PlayDocument</c> hands it to all parts of the page.</summary>
/// <param name="Who">Whose page it is, as it is shown.</param>
/// <param name="Seq">What the page shows is true up to this entry; the live stream tells of later ones.</param>
/// <param name="Now">Game time.</param>
/// <param name="Token">The antiforgery field of its forms.</param>
public sealed record PlayPage(PlayWords Words, Game Game, string Who, long Seq, DateTimeOffset Now, KeyValuePair<string, string> Token)
{
    /// <summary>How fast game time runs, so that a countdown on a rehearsal's page runs with it.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Somebody not at this machine came over plain http: what they tap can be read on the way.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The page's own name: where a form without script leads back to.</summary>
    public string Here { get; init; } = "";

    public LocalClock Clock { get; } = new(Game.Zone.Id, Words.Feed.Culture);

    /// <summary>Where all pages of this game lie.</summary>
    public string Root => $"/play/{Uri.EscapeDataString(Game.Id)}";

    /// <summary>What tells this page that there is something new.</summary>
    public string Live { get; init; } = $"/play/{Uri.EscapeDataString(Game.Id)}/live";

    /// <summary>What a form posts to.</summary>
    public string Do(string command) => $"{Root}/do/{command}{Words.Feed.Query}";
}
