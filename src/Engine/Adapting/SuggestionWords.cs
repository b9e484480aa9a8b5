using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Adapting;

/// <summary>What a rule saw and what it would do, in words: ids and figures, and no text that is not sent.</summary>
public static class SuggestionWords
{
    public static LocalText Of(Suggestion suggestion)
    {
        var (seen, step) = (Figures(suggestion.Figures), Step(suggestion.Step));
        return new LocalText($"{First(seen.Nl)}. Voorstel: {step.Nl}.", $"{First(seen.En!)}. Suggestion: {step.En}.");
    }

    /// <summary>"1 melding in 8 minuten (grens 2)", without a capital or a full stop.</summary>
    public static LocalText Figures(RuleFigures figures) =>
        figures switch
        {
            { Reports: { } reports } => new LocalText(
                $"{reports} {(reports == 1 ? "melding" : "meldingen")} in {Minutes(figures.WithinMs)} minuten (grens {figures.Limit})",
                $"{reports} {(reports == 1 ? "report" : "reports")} in {Minutes(figures.WithinMs)} minutes (limit {figures.Limit})"
            ),
            { Good: { } good } => new LocalText(
                $"{good} goede {(good == 1 ? "melding" : "meldingen")} in {Minutes(figures.WithinMs)} minuten (grens {figures.Limit})",
                $"{good} good {(good == 1 ? "report" : "reports")} in {Minutes(figures.WithinMs)} minutes (limit {figures.Limit})"
            ),
            _ => new LocalText(
                $"na {Minutes(figures.PlayedMs)} minuten nog niet gevonden",
                $"not found after {Minutes(figures.PlayedMs)} minutes"
            ),
        };

    private static LocalText Step(RuleStep step) =>
        step switch
        {
            { Inject: { } cue, Hold: { } hold } => new LocalText(
                $"laat de hints {Minutes(hold)} minuten langer wachten en stuur \"{cue}\"",
                $"let the hints wait {Minutes(hold)} minutes longer and send \"{cue}\""
            ),
            { Hold: { } hold } => new LocalText(
                $"laat de hints {Minutes(hold)} minuten langer wachten",
                $"let the hints wait {Minutes(hold)} minutes longer"
            ),
            _ => new LocalText($"stuur \"{step.Inject}\" nu", $"send \"{step.Inject}\" now"),
        };

    private static string Minutes(long? ms) => Minutes(TimeSpan.FromMilliseconds(ms ?? 0));

    private static string Minutes(TimeSpan time) => FormattableString.Invariant($"{time.TotalMinutes:0.#}");

    private static string First(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
