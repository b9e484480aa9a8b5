using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Playing;

/// <summary>Kinds as words: for machines, and for people.</summary>
internal static class Words
{
    public static string Kind(InjectKind kind) =>
        kind switch
        {
            InjectKind.TimeOut => "time-out",
            InjectKind.AdHoc => "ad-hoc",
            InjectKind.RealIncident => "real-incident",
            _ => kind.ToString().ToLowerInvariant(),
        };

    public static LocalText Of(InjectKind kind) =>
        kind switch
        {
            InjectKind.Announcement => new("aankondiging", "announcement"),
            InjectKind.Start => new("start", "start"),
            InjectKind.Description => new("signalement", "description"),
            InjectKind.Hint => new("hint", "hint"),
            InjectKind.Photo => new("foto", "photo"),
            InjectKind.Found => new("gevonden", "found"),
            InjectKind.TimeOut => new("tijd om", "time-out"),
            InjectKind.End => new("einde", "end"),
            InjectKind.Cue => new("seintje", "cue"),
            InjectKind.AdHoc => new("bericht", "message"),
            InjectKind.Correction => new("verbetering", "correction"),
            InjectKind.Notice => new("mededeling", "notice"),
            InjectKind.Stop => new("STOP", "STOP"),
            InjectKind.RealIncident => new("ECHT", "REAL"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
}
