using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Feed;

/// <summary>The status board (P3): where the game stands, in what everybody may know.</summary>
/// <param name="Round">The round that is on, or was last; 0 before the first.</param>
/// <param name="Rounds">How many rounds are planned or played.</param>
/// <param name="Track">For whom that round is; null before the first.</param>
/// <param name="Area">Its play area.</param>
/// <param name="NextStart">When the next round is planned to start; null when none is.</param>
/// <param name="Hint">The last hint's n of "n of m"; 0 before the first.</param>
public sealed record Board(
    BoardState State,
    int Round = 0,
    int Rounds = 0,
    Track? Track = null,
    LocalText? Area = null,
    DateTimeOffset? RoundStarted = null,
    DateTimeOffset? RoundEnds = null,
    DateTimeOffset? NextStart = null,
    int Hint = 0,
    int Hints = 0
);

/// <summary>In Dutch: nog niet begonnen, zoeken, gevonden, pauze, gestopt, afgelopen.</summary>
public enum BoardState
{
    NotStarted,
    Searching,
    Found,
    Paused,
    Stopped,
    Ended,
}
