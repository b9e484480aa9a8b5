using FeedGame.Engine.Adapting;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>To suggestions.</content>
internal static partial class Replies
{
    public static LocalText SuggestionDone(RuleStep step)
    {
        var hold = step.Hold is { } wait
            ? new LocalText(
                $"De hints wachten {wait.TotalMinutes:0.#} minuten langer.",
                $"The hints wait {wait.TotalMinutes:0.#} minutes longer."
            )
            : new LocalText("", "");
        var sent = step.Inject is { } id ? Sent(id) : new LocalText("", "");
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
