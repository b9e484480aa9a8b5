using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Feed;

/// <summary>How an item is called, on the page and in the feeds.</summary>
internal static class ItemWords
{
    /// <summary>Hint, Signalement, Verbetering …</summary>
    public static string Kind(ShownItem item, FeedWords words) =>
        words["Kind_" + (item.Withdraws ? "Withdrawal" : item.Item.Kind.ToString())];

    /// <summary>Hint · ronde 2 · 20:12.</summary>
    public static string Title(ShownItem item, FeedWords words, LocalClock clock)
    {
        var round = item.Item.Round is { } number ? " · " + words.With("RoundShort", number) : "";
        return $"{Kind(item, words)}{round} · {clock.Time(item.Item.At)}";
    }

    /// <summary>Its text, or that it was withdrawn.</summary>
    public static string Text(FeedItem item, FeedWords words) => item.Withdrawn ? words["Withdrawn"] : item.Text.In(words.Language);

    /// <summary>The language that text is in; null when it is the page's own.</summary>
    public static string? ForeignLanguage(LocalText text, FeedWords words) => words.Language == "en" && text.En is null ? "nl" : null;

    /// <summary>For style sheets and programs: kebab-case, and for ever.</summary>
    public static string Code(InjectKind kind) =>
        kind switch
        {
            InjectKind.Announcement => "announcement",
            InjectKind.Start => "start",
            InjectKind.Description => "description",
            InjectKind.Hint => "hint",
            InjectKind.Photo => "photo",
            InjectKind.Found => "found",
            InjectKind.TimeOut => "time-out",
            InjectKind.End => "end",
            InjectKind.AdHoc => "message",
            InjectKind.Correction => "correction",
            InjectKind.Notice => "notice",
            InjectKind.Stop => "stop",
            InjectKind.RealIncident => "real-incident",
            InjectKind.Cue => throw new ArgumentException("A cue is never public.", nameof(kind)),
        };
}
