using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads the texts that lie ready for what nobody plans.</summary>
internal static class ReadyTextReader
{
    public static readonly IReadOnlyDictionary<string, ReadyText> ByWord = Words.Of<ReadyText>();

    public static IReadOnlyDictionary<ReadyText, LocalText> Read(Fields game)
    {
        var problems = game.Problems;
        var texts = new Dictionary<ReadyText, LocalText>();
        foreach (var entry in Fields.Open(game.Find("texts"), problems)?.Entries ?? [])
        {
            var word = FieldValues.Word(entry.Key, entry.At, ByWord, problems);
            if (FieldValues.Local(entry.Value, problems) is not { } text || word is not { } ready)
                continue;
            texts[ready] = Placeholders.InReadyTexts.Fill(text, entry.Value.Spot, problems);
            TextChecks.Lint(text, entry.Value.Spot, isPublic: true, problems);
            // These two carry no header with a time; a second stop in one evening would be refused as a repeated text.
            if (ready is ReadyText.Stop or ReadyText.RealIncident && !HasTime(text))
                problems.Add(entry.Value.Spot, FileRule.TimeNeeded, [entry.Key]);
        }
        return texts;
    }

    private static bool HasTime(LocalText text) => new[] { text.Nl, text.En }.OfType<string>().All(words => words.Contains("{time}"));
}
