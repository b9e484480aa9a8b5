using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Play;

namespace FeedGame.Host.Steering;

/// <summary>
/// Everything a controller looks at and decides on, at one moment. Holds what is not sent: for those who lead, and nobody else.
/// </summary>
/// <param name="Standing">The state in the word that the public reads as well.</param>
/// <param name="NextAt">When the next message goes out by itself; null when none will.</param>
public sealed record BoardView(
    BoardState Standing,
    DateTimeOffset Now,
    DateTimeOffset? NextAt,
    StopLine? Stop,
    IReadOnlyList<RoundLine> Rounds,
    IReadOnlyList<NextList> Next,
    IReadOnlyList<NextLine> Reserve,
    IReadOnlyList<NextLine> Held,
    IReadOnlyList<PendingLine> Pending,
    IReadOnlyList<UnknownLine> Unknown,
    IReadOnlyList<CueLine> Cues,
    IReadOnlyList<SuggestionLine> Suggestions,
    IReadOnlyList<CareLine> Cares,
    IReadOnlyList<OutLine> Out,
    IReadOnlyList<ChannelLine> Channels,
    IReadOnlyList<ActLine> Acts,
    ReportFigures Reports,
    bool DeskManned
)
{
    /// <summary>The round that is on, or else the one that comes next; null when all are over.</summary>
    public RoundLine? Current =>
        Rounds.FirstOrDefault(round => round.IsOn)
        ?? Rounds.FirstOrDefault(round => round is { Status: RoundStatus.NotStarted, Start: not null });

    public GameStatus Status { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Whether the team knows; null before anything happened.</summary>
    public TeamLine? Team { get; init; }

    /// <summary>Of each youth round.</summary>
    public IReadOnlyList<ChildrenLine> Children { get; init; } = [];

    /// <summary>What the engine missed, and people may have given out from paper.</summary>
    public IReadOnlyList<PaperChoice> Paper { get; init; } = [];

    /// <summary>What people call that message.</summary>
    public required Func<InjectId, LocalText> Name { get; init; }

    public static BoardView Of(BoardSource source)
    {
        var texts = new BoardTexts(source);
        return new BoardView(
            source.Feed?.Board.State ?? BoardState.NotStarted,
            source.Now,
            NextLists.Planned(source).FirstOrDefault()?.Due,
            StopLine.Of(source),
            RoundLines.Of(source.Plan, source.State),
            NextLists.Of(source, texts),
            NextLists.Reserve(source, texts),
            NextLists.Held(source, texts),
            PendingLines.Of(source),
            UnknownLines.Of(source, texts),
            CueLines.Of(source),
            SuggestionLines.Of(source, texts),
            CareLines.Of(source),
            OutLines.Of(source, texts),
            ChannelLines.Of(source),
            ActLines.Of(source),
            ReportFigures.Of(source.State, source.Now),
            !source.State.Desk.IsEmpty
        )
        {
            Status = source.State.Status,
            Paper = PaperLines.Of(source),
            Team = TeamLines.Of(source),
            Children = ChildrenLine.Of(source.Plan, source.State),
            PausedAt = source.State.PausedAt,
            Name = id => InjectNames.Of(source.Plan, id, InjectKind.AdHoc),
        };
    }
}

/// <summary>A stop in force.</summary>
/// <param name="AgreedBy">Who agreed to go on; a second person must as well. Null when nobody has.</param>
/// <param name="Offered">How many messages can be taken back.</param>
public sealed record StopLine(DateTimeOffset At, bool Real, DateTimeOffset Deadline, string? AgreedBy, bool Agreed, int Offered)
{
    public static StopLine? Of(BoardSource source) =>
        source.State.Stop is { } stop
            ? new StopLine(
                stop.At,
                stop.Real,
                stop.Deadline,
                stop.AgreedBy is { } by ? source.NameOf(by) : null,
                stop.AgreedBy is not null,
                TakingDown.Offered(source.Plan, source.State).Count
            )
            : null;
}
