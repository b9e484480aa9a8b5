using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Access;

/// <summary>What the door of the pages of people says.</summary>
internal static class AccessWords
{
    public static readonly LocalText Title = new("Meedoen aan de organisatie", "Join the team");

    public static readonly LocalText Enter = new("Ga naar binnen", "Go in");

    public static readonly LocalText Keep = new(
        "Deze link is van u alleen. Stuur hem niet door.",
        "This link is yours alone. Do not pass it on."
    );

    public static readonly LocalText Gone = new(
        "Deze link werkt niet of niet meer. Vraag de organisator om een nieuwe.",
        "This link does not work, or no longer. Ask the organiser for a new one."
    );

    public static readonly LocalText NotIn = new(
        "U bent hier niet of niet meer aangemeld. Open uw eigen link nog een keer, of vraag de organisator om een nieuwe.",
        "You are not signed in here, or no longer. Open your own link again, or ask the organiser for a new one."
    );

    public static readonly LocalText OldForm = new(
        "Dit formulier is niet van deze pagina, of het is oud. Er is niets gedaan. Open de pagina opnieuw en probeer het nog eens.",
        "This form is not from this page, or it is old. Nothing was done. Open the page again and try once more."
    );

    public static readonly LocalText TooMuch = new(
        "Dit is te veel om te versturen. Er is niets gedaan. Maak de tekst korter.",
        "This is too much to send. Nothing was done. Make the text shorter."
    );

    public static readonly LocalText NoJson = new(
        "Stuur één JSON-object met eenvoudige waarden, zoals {\"text\": \"Goed zo.\"}.",
        "Send one JSON object with plain values, such as {\"text\": \"Goed zo.\"}."
    );

    public static readonly LocalText TooOften = new(
        "Er is te vaak geprobeerd om binnen te komen. Wacht een minuut en probeer het nog eens.",
        "Somebody tried to get in too often. Wait a minute and try once more."
    );

    public static readonly LocalText OtherRound = new(
        "Uw link is voor een andere ronde. Vraag het de spelleider.",
        "Your link is for another round. Ask the controller."
    );

    public static readonly LocalText Refused = new("Niet gedaan", "Not done");

    public static LocalText As(string place, Role role) =>
        new(
            $"U komt binnen bij Boef in de Wijk {place} als {RoleWords.Of(role).Nl}.",
            $"You join Boef in de Wijk {place} as {RoleWords.Of(role).En}."
        );

    public static LocalText NotYours(Role role) =>
        new(
            $"Deze pagina is niet voor de rol {RoleWords.Of(role).Nl}. Ga terug naar uw eigen pagina.",
            $"This page is not for the role {RoleWords.Of(role).En}. Go back to your own page."
        );

    public static LocalText NoSuchCommand(string name, string? nearest) =>
        new(
            $"Er is geen opdracht \"{name}\".{(nearest is null ? "" : $" Bedoelde u \"{nearest}\"?")}",
            $"There is no command \"{name}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}"
        );

    public static LocalText NoSuchField(string name, IEnumerable<string> known)
    {
        var list = string.Join(", ", known.DefaultIfEmpty("-"));
        return new($"Er is geen veld \"{name}\". Wel: {list}.", $"There is no field \"{name}\". There are: {list}.");
    }

    public static LocalText MissingField(string name) =>
        new($"Veld \"{name}\" is niet ingevuld. Vul het in.", $"Field \"{name}\" is not filled in. Fill it in.");

    public static LocalText WrongField(string name, string value, LocalText expected) =>
        new($"Veld \"{name}\" is \"{value}\"; het moet {expected.Nl} zijn.", $"Field \"{name}\" is \"{value}\"; it must be {expected.En}.");
}
