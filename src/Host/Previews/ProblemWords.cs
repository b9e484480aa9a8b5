using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Channels;

namespace FeedGame.Host.Previews;

/// <summary>What is wrong with a message on a channel: the place, the figures, and what to do.</summary>
internal static class ProblemWords
{
    /// <summary>A sentence that stands by itself.</summary>
    public static LocalText Sentence(PreviewMessage message, PreviewPost post, PostProblem problem)
    {
        if (IsLength(problem))
            return Long(message, post);
        var what = What(problem);
        return new($"{message.Id}: past niet op {post.Channel}: {what.Nl}", $"{message.Id}: does not fit {post.Channel}: {what.En}");
    }

    /// <summary>A few words for a table.</summary>
    public static LocalText Brief(PreviewPost post, PostProblem problem) => IsLength(problem) ? Shorten(post) : What(problem);

    public static bool IsLength(PostProblem problem) => problem.Rule == "text-length";

    private static LocalText Shorten(PreviewPost post)
    {
        var unit = UnitWords.Of(post.Use.Unit, post.Use.Over);
        return new($"{post.Use.Over} {unit.Nl} te lang", $"{post.Use.Over} {unit.En} too long");
    }

    private static LocalText Long(PreviewMessage message, PreviewPost post)
    {
        var (use, unit) = (post.Use, UnitWords.Of(post.Use.Unit, post.Use.Over));
        var remedy = Remedy(message, post);
        return new(
            $"{message.Id}: te lang voor {post.Channel}: {use.Used}/{use.Max}. {remedy.Nl.Replace("{n}", $"{use.Over} {unit.Nl}", StringComparison.Ordinal)}",
            $"{message.Id}: too long for {post.Channel}: {use.Used}/{use.Max}. {remedy.En!.Replace("{n}", $"{use.Over} {unit.En}", StringComparison.Ordinal)}"
        );
    }

    private static LocalText Remedy(PreviewMessage message, PreviewPost post) =>
        message.Origin == MessageOrigin.Ready
            ? new("Geef het spel onder texts een tekst die {n} korter is.", "Give the game a text under texts that is {n} shorter.")
        : post.IsShort
            ? new("Ook de korte tekst (short) past niet: maak die {n} korter.", "The short text does not fit either: make it {n} shorter.")
        : new("Maak de tekst {n} korter, of geef er een korte bij (short).", "Make the text {n} shorter, or add a short one (short).");

    private static LocalText What(PostProblem problem) =>
        problem.Rule switch
        {
            "photo-none" => new("het kanaal neemt geen foto's", problem.Text),
            "photo-count" => new("er zijn te veel foto's voor één bericht", problem.Text),
            "photo-type" => new("het kanaal neemt dit soort foto niet", problem.Text),
            "photo-bytes" => new("het bestand van de foto is te groot", problem.Text),
            "photo-pixels" => new("de foto is te groot: maak hem kleiner", problem.Text),
            "photo-missing" => new("de foto is ingetrokken", problem.Text),
            "alt-missing" => new("de foto heeft geen beschrijving (alt): zeg in woorden wat erop staat", problem.Text),
            "alt-length" => new($"de beschrijving van de foto is te lang: {problem.Used}/{problem.Limit}", problem.Text),
            // A channel may have a rule of its own; it says what is wrong in its own words.
            _ => new(problem.Text, problem.Text),
        };
}
