using FeedGame.Engine.Logs;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Logs;

/// <summary>What the page of the log says itself.</summary>
internal static class LogPageWords
{
    public static readonly LocalText Title = new("Logboek", "Log");
    public static readonly LocalText Show = new("Toon", "Show");
    public static readonly LocalText All = new("alles", "all");
    public static readonly LocalText Nothing = new("Hier staat nog niets.", "Nothing is here yet.");
    public static readonly LocalText ByItself = new("het spel zelf", "the game itself");
    public static readonly LocalText Erased = new("(naam gewist)", "(name erased)");
    public static readonly LocalText Was = new("was", "was");
    public static readonly LocalText Became = new("werd", "became");
    public static readonly LocalText Why = new("omdat", "because");

    public static LocalText Count(int shown, int total) =>
        shown == total
            ? new($"{total} regels, de nieuwste bovenaan.", $"{total} lines, the newest first.")
            : new($"{shown} van {total} regels, de nieuwste bovenaan.", $"{shown} of {total} lines, the newest first.");

    public static LocalText Of(LogKind kind) =>
        kind switch
        {
            LogKind.Steering => new("leiding", "steering"),
            LogKind.Messages => new("berichten", "messages"),
            LogKind.Reports => new("meldingen", "reports"),
            LogKind.Rules => new("bijstuurregels", "rules"),
            LogKind.Channels => new("kanalen", "channels"),
            LogKind.Preparing => new("voorbereiding", "preparation"),
            LogKind.Reading => new("wie las mee", "who read along"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
}
