using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Feed;

/// <summary>
/// All that the public may know of a game at one moment: made when a release commits, immutable, and without any way to
/// what is not yet sent (PRODUCT rule 1).
/// </summary>
/// <param name="Seq">The journal number it stands for; grows with every change.</param>
/// <param name="Zone">IANA; the instants are shown in it.</param>
/// <param name="Items">Oldest first.</param>
public sealed record FeedView(
    string Game,
    long Seq,
    string Place,
    string Zone,
    DateOnly Date,
    ExerciseLabel Label,
    string ReportNumber,
    string MeetingPoint,
    LocalText? Goal,
    LocalText? Prizes,
    Board Board,
    ImmutableList<FeedItem> Items
)
{
    /// <summary>Who is responsible; null when nobody said so.</summary>
    public GameOrganiser? Organiser { get; init; }
}

/// <summary>One public message. Its id is game, journal number and part: stable for ever (P2).</summary>
/// <param name="Seq">The number of the journal entry that released it.</param>
/// <param name="Part">Tells items of one entry apart; 0 for the first.</param>
/// <param name="Round">The number of the round, 1 for the first; null for the game's own messages.</param>
/// <param name="Text">Complete, with label. Empty once withdrawn.</param>
/// <param name="About">The id of the item that this one corrects or withdraws.</param>
public sealed record FeedItem(
    string Id,
    long Seq,
    int Part,
    InjectKind Kind,
    int? Round,
    DateTimeOffset At,
    LocalText Text,
    string? About = null,
    bool Withdrawn = false
)
{
    /// <summary>None once withdrawn.</summary>
    public IReadOnlyList<FeedPhoto> Photos { get; init; } = [];

    /// <summary>That there was something stays to be seen; what it was does not.</summary>
    public FeedItem TakenBack() => this with { Text = new LocalText(""), Photos = [], Withdrawn = true };

    public static string IdOf(string game, long seq, int part) =>
        FormattableString.Invariant($"{game}-{seq}") + (part == 0 ? "" : FormattableString.Invariant($"-{part}"));
}
