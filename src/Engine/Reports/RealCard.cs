using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Reports;

/// <summary>
/// What the report desk reads when a call is about something real (R2): the caller to 112 first, then the desk itself, then pause
/// or STOP.
/// </summary>
public static class RealCard
{
    /// <summary>"Laat de beller NU zelf 112 bellen. …": the first thing to read, on every screen.</summary>
    public static LocalText First { get; } = Line(nameof(First));

    /// <summary>What to do after it, in order.</summary>
    public static IReadOnlyList<LocalText> Steps { get; } = [Line("PassOn"), Line("KeepAway"), Line("Halt"), Line("Erased")];

    /// <summary>On the button that pauses the game.</summary>
    public static LocalText Pause { get; } = new("Pauze", "Pause");

    /// <summary>On the button that stops it as a real incident.</summary>
    public static LocalText Stop { get; } = new("ECHT: stop het spel", "REAL: stop the game");

    private static LocalText Line(string name) => new(Phrases.Text("Real" + name, "nl"), Phrases.Text("Real" + name, "en"));
}
