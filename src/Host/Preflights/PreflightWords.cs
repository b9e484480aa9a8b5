using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Preflights;

/// <summary>What <c>preflight</c> says itself.</summary>
internal static class PreflightWords
{
    public static readonly LocalText TextsGood = new(
        "Geen tekst komt binnen 7 dagen twee keer, en geen links of namen met @.",
        "No text comes twice within 7 days, and no links or names with @."
    );

    public static readonly LocalText AccountUnread = new(
        "De berichten van de laatste 7 dagen zijn niet te lezen: of een tekst twee keer komt is niet zeker.",
        "The posts of the last 7 days cannot be read: whether a text comes twice is not certain."
    );

    public static readonly LocalText ChannelColumn = new("kanaal", "channel");

    public static readonly LocalText SubjectColumn = new("wat", "what");

    public static readonly LocalText LevelColumn = new("hoe", "how");

    public static readonly LocalText TextColumn = new("uitleg", "explanation");

    public static readonly LocalText Game = new("spel", "game");

    public static LocalText NoAnswer(TimeSpan patience) =>
        new(
            $"Geen antwoord binnen {patience.TotalSeconds:0} seconden. Is er internet?",
            $"No answer within {patience.TotalSeconds:0} seconds. Is there a network?"
        );

    public static LocalText Fits(int posts, int fullest, bool asked) =>
        asked
            ? new(
                $"{posts} berichten, hoogstens {fullest} in een half uur: dat past.",
                $"{posts} posts, at most {fullest} in half an hour: that fits."
            )
            : new(
                $"{posts} berichten, hoogstens {fullest} in een half uur. Of het account dat mag, is niet gevraagd.",
                $"{posts} posts, at most {fullest} in half an hour. Whether the account may post that was not asked."
            );

    public static LocalText Cost(CostForecast cost) =>
        new(
            $"{cost.Posts} berichten, waarvan {cost.WithLink} met een link: {Dollars(cost.AsWritten)}; zonder links {Dollars(cost.WithoutLinks)} ({cost.Source}).",
            $"{cost.Posts} posts, {cost.WithLink} of them with a link: {Dollars(cost.AsWritten)}; without links {Dollars(cost.WithoutLinks)} ({cost.Source})."
        );

    public static LocalText Spare(CostForecast cost) =>
        new(
            $"Houd {Dollars(cost.Spare)} over om alles terug te kunnen halen.",
            $"Keep {Dollars(cost.Spare)} to be able to take everything back."
        );

    public static LocalText Sum(int bad, int warnings) =>
        bad == 0
            ? new($"In orde; {warnings} keer let op.", $"Good; {warnings} warnings.")
            : new($"Niet in orde: {bad} fout, {warnings} keer let op.", $"Not good: {bad} wrong, {warnings} warnings.");

    public static LocalText Level(FindingLevel level) =>
        level switch
        {
            FindingLevel.Good => new("goed", "good"),
            FindingLevel.Warning => new("let op", "warning"),
            FindingLevel.Bad => new("FOUT", "BAD"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
        };

    public static LocalText Subject(PreflightSubject subject) =>
        subject switch
        {
            PreflightSubject.Settings => new("instellingen", "settings"),
            PreflightSubject.Account => new("account", "account"),
            PreflightSubject.Quota => new("hoeveel", "quota"),
            PreflightSubject.Cost => new("kosten", "cost"),
            PreflightSubject.Texts => new("teksten", "texts"),
            PreflightSubject.Kit => new("voorbeeld", "sample"),
            PreflightSubject.Address => new("adres", "address"),
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No such subject."),
        };

    private static string Dollars(decimal amount) => "$" + amount.ToString("0.00#", CultureInfo.InvariantCulture);
}
