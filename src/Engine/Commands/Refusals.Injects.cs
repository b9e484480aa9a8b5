using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About messages and their words.</content>
internal static partial class Refusals
{
    public static readonly LocalText TextIsEmpty = new(
        "De tekst is leeg. Typ eerst wat u wilt zeggen.",
        "The text is empty. Type what you want to say first."
    );

    public static readonly LocalText StopTextStays = new(
        "Een stoptekst blijft staan. Stuur zelf een bericht als er iets aan toe te voegen is.",
        "A stop text stays. Say something yourself if there is something to add."
    );

    public static readonly LocalText NothingToTakeDown = new(
        "Er staat niets meer openbaar dat terug te nemen is. U hoeft niets te doen.",
        "Nothing is public any more that can be taken back. There is nothing to do."
    );

    public static LocalText UnknownInject(InjectId id, string? nearest) =>
        new($"Er is geen bericht \"{id}\".{Meant(nearest).Nl}", $"There is no inject \"{id}\".{Meant(nearest).En}");

    public static LocalText UnknownVariable(string name, string? nearest) =>
        new(
            $"De tekst gebruikt {{{name}}}, maar die variabele is er niet.{Meant(nearest).Nl}",
            $"The text uses {{{name}}}, but there is no such variable.{Meant(nearest).En}"
        );

    public static LocalText UnknownDelivery(DeliveryKey key) =>
        new(
            $"Er is geen verzending \"{key}\". Kijk in de lijst met onbekende verzendingen.",
            $"There is no delivery \"{key}\". Look at the list of unknown deliveries."
        );

    public static LocalText NothingToSettle(DeliveryKey key) =>
        new(
            $"Van verzending \"{key}\" is de uitkomst niet onbekend; u hoeft niets te doen.",
            $"The outcome of delivery \"{key}\" is not unknown; there is nothing to do."
        );

    public static LocalText NothingToForward(DeliveryKey key) =>
        new($"Verzending \"{key}\" wordt niet met de hand doorgestuurd.", $"Delivery \"{key}\" is not forwarded by hand.");

    public static LocalText NothingToHandOver(DeliveryKey key) =>
        new(
            $"Verzending \"{key}\" is al weg, vervallen of onderweg; met de hand is er niets te doen.",
            $"Delivery \"{key}\" is out, of no use any more or on its way; there is nothing to do by hand."
        );

    public static LocalText TextTooLong(int length) =>
        new(
            $"De tekst is {length} tekens lang; {CommandLimits.TextLength} is het meeste. Maak hem korter.",
            $"The text has {length} characters; {CommandLimits.TextLength} is the most. Make it shorter."
        );

    public static LocalText NotOnPaper(InjectId id) =>
        new(
            $"\"{id}\" staat niet op het draaiboek. Schrijf het in het logboek met \"note\".",
            $"\"{id}\" is not on the run sheet. Write it in the log with \"note\"."
        );

    public static LocalText NoTimeOfRound(Situation situation, InjectId id, DateTimeOffset went) =>
        new(
            $"{Clock.Time(situation.Plan, went)} kan niet voor \"{id}\": dat is nog niet geweest, of ver voor het begin. Geef de tijd die erbij geschreven is.",
            $"{Clock.Time(situation.Plan, went)} cannot be for \"{id}\": it is still to come, or long before the start. Give the time that was written down."
        );

    public static LocalText SentAlready(InjectId id) =>
        new(
            $"\"{id}\" is al verstuurd. Verbeter het met \"correct\", of trek het in.",
            $"\"{id}\" was sent already. Use \"correct\", or withdraw it."
        );

    public static LocalText EditAfterSending(InjectId id) =>
        new(
            $"\"{id}\" is al te lezen, dus het is niet meer te wijzigen. Verbeter het met \"correct\".",
            $"\"{id}\" can be read already, so it cannot be edited any more. Use \"correct\"."
        );

    public static LocalText CorrectedAlready(InjectId id) =>
        new(
            $"\"{id}\" is verbeterd nadat het verscheen; de oude tekst gaat niet verder de deur uit. Gebruik \"correct\".",
            $"\"{id}\" was corrected after it appeared; the old words go no further. Use \"correct\"."
        );

    public static LocalText OutEverywhere(InjectId id) =>
        new($"\"{id}\" staat al op elk kanaal. U hoeft niets te doen.", $"\"{id}\" is out on every channel. There is nothing to do.");

    public static LocalText WithdrawnAlready(InjectId id) =>
        new(
            $"\"{id}\" is ingetrokken. Stuur zo nodig zelf een nieuw bericht.",
            $"\"{id}\" was withdrawn. Say something new if you need to."
        );

    public static LocalText SkippedAlready(InjectId id) =>
        new($"\"{id}\" is al overgeslagen. U kunt het nog wel sturen.", $"\"{id}\" was skipped already. You can still send it.");

    public static LocalText Cancelled(InjectId id) =>
        new(
            $"\"{id}\" is vervallen, want de ronde of de avond is voorbij. Stuur zo nodig zelf een bericht.",
            $"\"{id}\" was cancelled, because its round or the game is over. Say something yourself if you need to."
        );

    public static LocalText GoesByItself(InjectId id) =>
        new(
            $"\"{id}\" gaat vanzelf zodra de ronde gevonden of voorbij is. Meld de vondst met \"found\".",
            $"\"{id}\" goes by itself once the round is found or over. Use \"found\" for a find."
        );

    public static LocalText NotSentYet(InjectId id) =>
        new(
            $"\"{id}\" is nog niet verstuurd. Wijzig het met \"edit\", of sla het over.",
            $"\"{id}\" was not sent yet. Use \"edit\", or skip it."
        );

    public static LocalText NotPublic(InjectId id) =>
        new(
            $"\"{id}\" is een seintje en staat nergens openbaar. Bel of app de rolspeler zelf.",
            $"\"{id}\" is a cue and public nowhere. Call or message the role-player yourself."
        );

    public static LocalText UnknownConsent(string consent, string? meant) =>
        new(
            $"Bij dit spel is er geen foto met toestemming \"{consent}\".{(meant is null ? "" : $" Bedoelde u \"{meant}\"?")}",
            $"This game has no photo with consent \"{consent}\".{(meant is null ? "" : $" Did you mean \"{meant}\"?")}"
        );
}
