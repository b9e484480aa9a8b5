using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Paper;

/// <summary>One message as people give it out when the machine cannot.</summary>
/// <param name="At">When, as things stand now; null for what waits for an outcome or a person.</param>
/// <param name="Text">As it would go out, label included; a cue is the bare words.</param>
/// <param name="Standing">Where it stands already: sent, skipped, kept aside.</param>
public sealed record SheetLine(
    InjectId Inject,
    InjectKind Kind,
    DateTimeOffset? At,
    string Text,
    InjectStatus Standing,
    DateTimeOffset? OutAt
)
{
    /// <summary>A reserve, or what only goes when a person says so.</summary>
    public bool Aside { get; init; }

    /// <summary>1 for the first hint of its round; null for anything else.</summary>
    public int? HintStage { get; init; }

    /// <summary>For whom a cue is; null for what the public reads.</summary>
    public CueFor? For { get; init; }
}

/// <summary>The messages of a round, or of the evening outside its rounds.</summary>
/// <param name="Round">Null for the evening.</param>
/// <param name="Start">When it starts as things stand now; null for a spare round that nobody planned.</param>
public sealed record SheetPart(GameRound? Round, DateTimeOffset? Start, DateTimeOffset? End, IReadOnlyList<SheetLine> Lines);
