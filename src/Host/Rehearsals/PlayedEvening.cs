using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>An evening as it went.</summary>
/// <param name="Items">What our own page showed, by the number of the entry that released it.</param>
/// <param name="State">As it stood at the end.</param>
internal sealed record PlayedEvening(
    GamePlan Plan,
    IReadOnlyList<JournalEntry> Entries,
    IReadOnlyDictionary<long, FeedItem> Items,
    GameState State
)
{
    /// <summary>What the public could read, in order; no cue is among it.</summary>
    public IEnumerable<PlayedRelease> Releases =>
        from entry in Entries
        where entry.Event is InjectReleased { Kind: not InjectKind.Cue } && Items.ContainsKey(entry.Seq)
        select new PlayedRelease(entry.At, (InjectReleased)entry.Event);

    /// <summary>Rounds that were on, in the order of the plan.</summary>
    public IEnumerable<GameRound> Rounds => Plan.Game.Rounds.Where(round => State.Rounds.GetValueOrDefault(round.Id) is { Played: true });

    /// <summary>On which the first round was played, where the game is played.</summary>
    public DateOnly Day =>
        Rounds.Min(round => State.Rounds[round.Id].Start) is { } first
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, Plan.Game.Zone).DateTime)
            : Plan.Game.Date;

    public int? RoundOf(InjectId id) => Plan.FindRound(id.Round)?.Number;
}

/// <param name="At">When it was out, which may be later than it was due.</param>
internal sealed record PlayedRelease(DateTimeOffset At, InjectReleased Fact);
