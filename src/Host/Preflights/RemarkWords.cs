using System.Globalization;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Preflights;

/// <summary>What a forecast remarks, with what to do about it.</summary>
internal static class RemarkWords
{
    /// <summary>Whoever has twenty of the same needs no more than the first ones to find the rest.</summary>
    private const int MostNamed = 5;

    public static LocalText Of(Remark remark, TimeZoneInfo zone) =>
        remark switch
        {
            Remark.TooMany over => TooMany(over, zone),
            Remark.Repeated repeated => Repeated(repeated),
            Remark.Link link => Link(link),
            Remark.Mention mention => new(
                $"{mention.Inject}: {mention.Words} roept iemand op. Schrijf de naam zonder @.",
                $"{mention.Inject}: {mention.Words} calls somebody. Write the name without the @."
            ),
            Remark.SampleNumber sample => new(
                $"Het meldnummer {sample.Number} is het bedachte nummer van een voorbeeld. Zet uw eigen nummer bij report-number.",
                $"The report number {sample.Number} is the invented one of a sample. Put your own number at report-number."
            ),
            Remark.SamplePlace sample => new(
                $"De plaats is {sample.Place}, net als in het voorbeeld. Klopt place?",
                $"The place is {sample.Place}, as in the sample. Is place right?"
            ),
            Remark.SampleVariables sample => new(
                $"Ronde {sample.Round} heeft nog de waarden van het voorbeeld: {Named(sample.Names).Nl}. Kloppen ze hier? Zet uw eigen bij variables van de ronde.",
                $"Round {sample.Round} still has the sample's values: {Named(sample.Names).En}. Are they right here? Put your own under the round's variables."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(remark), remark, "No such remark."),
        };

    private static LocalText TooMany(Remark.TooMany over, TimeZoneInfo zone)
    {
        var slice = Slice(over.From, over.Length, zone);
        var (nl, en) = over.What switch
        {
            QuotaKind.Posts => ("losse berichten", "single posts"),
            QuotaKind.Replies => ("antwoorden", "replies"),
            _ => ("berichten", "posts"),
        };
        return new(
            $"{slice}: {over.Planned} {nl} gepland, met reserve {over.WithSpare}; het account mag er nog {over.Left}. Kies thread: true, minder hints of een geverifieerd account.",
            $"{slice}: {over.Planned} {en} planned, {over.WithSpare} with spare; the account may post {over.Left} more. Choose thread: true, fewer hints or a verified account."
        );
    }

    private static LocalText Repeated(Remark.Repeated repeated)
    {
        var ids = repeated.Injects.Select(inject => inject.ToString()).ToList();
        var (nl, en) = repeated.Game is { } game ? ($"speelavond {game}", $"game {game}") : ("het account", "the account");
        return repeated.Exact
            ? new(
                $"Deze teksten had {nl} binnen 7 dagen ook, ze worden geweigerd: {Named(ids).Nl}. Verander een woord, of gebruik {{time}}.",
                $"These texts were in {en} within 7 days, they will be refused: {Named(ids).En}. Change a word, or use {{time}}."
            )
            : new(
                $"Deze teksten had {nl} binnen 7 dagen ook, alleen met een andere tijd: {Named(ids).Nl}. Dat lijkt op spam, verander er iets aan.",
                $"These texts were in {en} within 7 days, but for the time: {Named(ids).En}. That looks like spam, change something."
            );
    }

    private static LocalText Link(Remark.Link link) =>
        link.Meant
            ? new(
                $"{link.Inject}: een bericht met een link is veel duurder: {link.Words}. Kan de tekst zonder?",
                $"{link.Inject}: a post with a link costs far more: {link.Words}. Can the text do without?"
            )
            : new(
                $"{link.Inject}: \"{link.Words}\" lijkt op een webadres en wordt een link. Zet een spatie na de punt, of schrijf het anders.",
                $"{link.Inject}: \"{link.Words}\" looks like an address and becomes a link. Put a space after the full stop, or write it otherwise."
            );

    private static string Slice(DateTimeOffset from, TimeSpan length, TimeZoneInfo zone)
    {
        var begin = TimeZoneInfo.ConvertTime(from, zone);
        var end = TimeZoneInfo.ConvertTime(from + length, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{begin:yyyy-MM-dd HH:mm}-{end:HH:mm}");
    }

    private static LocalText Named(IReadOnlyList<string> names)
    {
        var first = string.Join(", ", names.Take(MostNamed));
        var more = names.Count - MostNamed;
        return more <= 0 ? new(first, first) : new($"{first} en nog {more}", $"{first} and {more} more");
    }
}
