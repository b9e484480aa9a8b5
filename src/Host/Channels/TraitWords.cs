using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Channels;

/// <summary>What a channel is able to do, in words for whoever chooses one.</summary>
internal static class TraitWords
{
    /// <summary>Name and meaning of each trait, in an order that answers the first question first.</summary>
    public static IEnumerable<(LocalText Name, LocalText Meaning)> Of(ChannelTraits traits)
    {
        yield return (new("werkwijze", "how"), Kind(traits));
        yield return (new("tekst", "text"), Text(traits.Text));
        if (traits.TextWithPhoto is { } withPhoto)
            yield return (new("tekst bij een foto", "text with a photo"), Text(withPhoto));
        yield return (new("foto's", "photos"), Photos(traits.Photos));
        if (traits.Photos is { } photos)
            yield return (new("beschrijving van een foto", "alt text"), Alt(photos));
        yield return (new("draad", "thread"), Thread(traits.Replies));
        if (traits.Kind == ChannelKind.Human)
        {
            yield return (
                new("verbeteren en terugnemen", "edit and retract"),
                new("een nieuwe taak voor wie doorstuurde", "a new task for who forwarded")
            );
            yield return (
                new("als niemand tikt", "when nobody taps"),
                new("na een minuut ziet de vervanger het", "after a minute the stand-in sees it")
            );
            yield break;
        }
        yield return (new("verbeteren", "edit"), Window(traits.EditWindow));
        yield return (new("terugnemen", "retract"), Window(traits.RetractWindow));
        yield return (new("als het antwoord wegblijft", "when no answer comes"), Again(traits.Redelivery));
        yield return (new("tempo", "rate"), Rate(traits.Rate));
    }

    private static LocalText Kind(ChannelTraits traits) =>
        traits.Sandbox
            ? new("er verlaat niets deze computer, om te oefenen", "nothing leaves this machine, for practice")
            : traits.Kind switch
            {
                ChannelKind.Push => new("FeedGame plaatst zelf", "FeedGame posts by itself"),
                ChannelKind.Pull => new("wie volgt, haalt het bij ons op", "whoever follows fetches it from us"),
                ChannelKind.Human => new("een mens stuurt door", "a person forwards"),
            };

    private static LocalText Text(TextRule rule)
    {
        if (rule.Max == int.MaxValue)
            return new("zo lang als je wilt", "as long as you like");
        var unit = UnitWords.Of(rule.Counter.Unit, rule.Max);
        var counted = UnitWords.Counted(rule.Counter.Unit);
        var second = rule.Second is { } other ? Text(other) : null;
        return new(
            $"{rule.Max} {unit.Nl}{(counted is null ? "" : $" ({counted.Nl})")}{(second is null ? "" : " en " + second.Nl)}",
            $"{rule.Max} {unit.En}{(counted is null ? "" : $" ({counted.En})")}{(second is null ? "" : " and " + second.En)}"
        );
    }

    private static LocalText Photos(PhotoRule? rule)
    {
        if (rule is null)
            return new("geen", "none");
        var types = string.Join(", ", rule.MediaTypes.Select(type => type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        var size = (rule.Bytes / 1_000_000d).ToString("0.#", CultureInfo.InvariantCulture);
        var pixels = rule.MaxPixels is { } most ? $", {most} px" : "";
        return new(
            $"hoogstens {rule.Count} per bericht, elk tot {size.Replace('.', ',')} MB{pixels} ({types})",
            $"at most {rule.Count} in a post, each up to {size} MB{pixels} ({types})"
        );
    }

    private static LocalText Alt(PhotoRule rule) =>
        rule.AltLength == 0
            ? new("komt in de tekst", "goes into the text")
            : new($"tot {rule.AltLength} tekens", $"up to {rule.AltLength} characters");

    private static LocalText Thread(ReplyKind replies) =>
        replies == ReplyKind.None
            ? new("kan niet", "not possible")
            : new("de berichten van een ronde kunnen op elkaar antwoorden", "the posts of a round may answer each other");

    private static LocalText Window(TimeSpan? window) =>
        window is not { } long_ ? new("kan niet", "not possible")
        : long_ >= TimeSpan.FromDays(365) ? new("altijd", "always")
        : new($"tot {Span(long_).Nl} na het plaatsen", $"up to {Span(long_).En} after posting");

    private static LocalText Again(Redelivery redelivery) =>
        redelivery switch
        {
            Redelivery.Idempotent => new(
                "opnieuw plaatsen is veilig, het netwerk laat dubbele weg",
                "posting again is safe, the network drops doubles"
            ),
            Redelivery.Verifiable => new(
                "eerst kijken of het er staat, en pas dan opnieuw plaatsen",
                "look whether it is there, and only then post again"
            ),
            Redelivery.Blind => new(
                "niemand kan nakijken of het er staat, dus een mens beslist",
                "nobody can look whether it is there, so a person decides"
            ),
        };

    private static LocalText Rate(PostingRate? rate) =>
        rate is null
            ? new("geen grens bekend", "no limit known")
            : new($"hoogstens {rate.Posts} berichten in {Span(rate.Window).Nl}", $"at most {rate.Posts} posts in {Span(rate.Window).En}");

    private static LocalText Span(TimeSpan span) =>
        span < TimeSpan.FromMinutes(1) ? Count(span.TotalSeconds, new("seconde", "second"), new("seconden", "seconds"))
        : span < TimeSpan.FromHours(1) ? Count(span.TotalMinutes, new("minuut", "minute"), new("minuten", "minutes"))
        : span < TimeSpan.FromDays(2) ? Count(span.TotalHours, new("uur", "hour"), new("uur", "hours"))
        : Count(span.TotalDays, new("dag", "day"), new("dagen", "days"));

    private static LocalText Count(double number, LocalText one, LocalText many)
    {
        var unit = number == 1 ? one : many;
        var shown = number.ToString("0.#", CultureInfo.InvariantCulture);
        return new($"{shown.Replace('.', ',')} {unit.Nl}", $"{shown} {unit.En}");
    }
}
