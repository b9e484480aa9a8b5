using FeedGame.Engine.Adapting;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>To suggestions.</content>
internal static partial class Replies
{
    /// <param name="pending">What waits for its undo window; null when the message goes at once, or there is none.</param>
    public static LocalText SuggestionDone(Situation situation, RuleStep step, ReleasePending? pending)
    {
        var hold = step.Hold is { } wait
            ? new LocalText(
                $"De hints wachten {wait.TotalMinutes:0.#} minuten langer.",
                $"The hints wait {wait.TotalMinutes:0.#} minutes longer."
            )
            : new LocalText("", "");
        var sent =
            pending is not null ? Waits(situation, pending.Inject, pending.Until)
            : step.Inject is { } id ? Sent(id)
            : new LocalText("", "");
        return new LocalText($"{hold.Nl} {sent.Nl}".Trim(), $"{hold.En} {sent.En}".Trim());
    }

    public static LocalText SuggestionDismissed(int number) =>
        new($"Voorstel {number} is afgewezen. Er gaat niets uit.", $"Suggestion {number} is dismissed. Nothing goes out.");

    public static LocalText SuggestionLapsed(RuleFigures figures)
    {
        var seen = SuggestionWords.Figures(figures);
        return new LocalText(
            $"Niet gedaan: het voorstel past niet meer. Nu: {seen.Nl}. Wilt u het toch, stuur het dan zelf.",
            $"Not done: the suggestion no longer fits. Now: {seen.En}. To do it all the same, send it yourself."
        );
    }
}
