using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>The words of injects, and what each kind means where the author says nothing (PRODUCT rule 4).</summary>
internal static class InjectWords
{
    public static readonly IReadOnlyDictionary<string, InjectKind> ScenarioKinds = Words.Of(
        InjectKind.Announcement,
        InjectKind.Start,
        InjectKind.Description,
        InjectKind.Hint,
        InjectKind.Photo,
        InjectKind.Found,
        InjectKind.TimeOut,
        InjectKind.Cue
    );

    public static readonly IReadOnlyDictionary<string, InjectKind> GameKinds = Words.Of(
        InjectKind.Announcement,
        InjectKind.Photo,
        InjectKind.End,
        InjectKind.Cue
    );

    public static readonly IReadOnlyDictionary<string, OnMiss> OnMiss = Words.Of<OnMiss>();

    public static readonly IReadOnlyDictionary<string, CueFor> CueFor = Words.Of<CueFor>();

    public static readonly IReadOnlyDictionary<string, DescriptionPart> Parts = Words.Of<DescriptionPart>();

    /// <summary>The start and the outcome are said in words; a cue is for one person.</summary>
    public static bool TakesPhotos(InjectKind kind) =>
        kind is InjectKind.Photo or InjectKind.Description or InjectKind.Hint or InjectKind.Announcement;

    /// <summary>These go out when the round or game ends, whenever that is, and are always useful.</summary>
    public static bool IsOutcome(InjectKind kind) => kind is InjectKind.Found or InjectKind.TimeOut or InjectKind.End;

    public static (TimeSpan? ExpiresAfter, OnMiss OnMiss) Defaults(InjectKind kind) =>
        kind switch
        {
            // A hint tells where the role-player is now; a cue where to go now.
            InjectKind.Hint or InjectKind.Cue => (TimeSpan.FromSeconds(120), Scenarios.OnMiss.Skip),
            // What somebody wears stays true, but the ladder may have gone on: a person judges.
            InjectKind.Description or InjectKind.Photo => (TimeSpan.FromMinutes(5), Scenarios.OnMiss.Ask),
            _ => (null, Scenarios.OnMiss.Send),
        };
}
