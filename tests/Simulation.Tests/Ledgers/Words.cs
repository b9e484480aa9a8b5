using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Looks at a public text: its own words, and the label in front and behind.</summary>
internal static class Words
{
    public static void Check(
        EveningLedger ledger,
        ExerciseLabel label,
        InjectKind kind,
        string game,
        InjectId inject,
        string text,
        DateTimeOffset at
    )
    {
        if (Canary.In(text) is { } mark && mark != Canary.Of(game, inject))
            ledger.Find(Invariant.NothingUnsentIsPublic, at, $"{game}/{inject} carries {mark}");
        var word = label == ExerciseLabel.Spelbericht ? "SPELBERICHT" : "OEFENING";
        var safety = kind is InjectKind.Stop or InjectKind.RealIncident;
        var framed = text.StartsWith(word, StringComparison.Ordinal) && text.EndsWith(word, StringComparison.Ordinal);
        if (safety == framed || (safety && text.Contains(word, StringComparison.Ordinal)))
            ledger.Find(Invariant.RightWords, at, $"{game}/{inject} reads: {text}");
    }
}
