using System.Globalization;
using FeedGame.Engine.Files;
using FeedGame.Engine.Links;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Access;

/// <summary>What is said about links.</summary>
internal static class LinkText
{
    public static readonly LocalText NameMissing = new("Vul een naam in.", "Fill in a name.");

    public static readonly LocalText TimeOutOfBounds = new(
        $"Een link geldt van 1 minuut tot {LinkWish.LongestTime.TotalDays:0} dagen. Kies een tijd daartussen.",
        $"A link holds from 1 minute to {LinkWish.LongestTime.TotalDays:0} days. Choose a time in between."
    );

    public static readonly LocalText UsesOutOfBounds = new(
        $"Een link is 1 tot {LinkWish.HighestUses} keer te gebruiken. Kies een aantal daartussen.",
        $"A link can be used 1 to {LinkWish.HighestUses} times. Choose a number in between."
    );

    public static readonly LocalText DeputyMissing = new(
        "Noem ook wie het startsein geeft als deze persoon niet kan: deputy NAAM.",
        "Also name who gives the starting signal when this person cannot: deputy NAME."
    );

    public static readonly LocalText TakenBack = new(
        "De link is ingetrokken. Wie ermee binnen was, is er nu uit.",
        "The link is taken back. Whoever it had let in is out now."
    );

    public static readonly LocalText NotThere = new(
        "Die link was er niet meer. U hoeft niets te doen.",
        "That link was not there any more. There is nothing to do."
    );

    public static readonly LocalText None = new("Er zijn nog geen links.", "There are no links yet.");

    public static readonly LocalText NoPage = new("heeft geen eigen pagina.", "has no page of their own.");

    public static readonly LocalText KeepsLink = new(
        "heeft al een link die werkt. Kwijt? Maak een nieuwe met link.",
        "has a link already that works. Lost? Make a new one with link."
    );

    public static LocalText NoPeople(string game) =>
        new(
            $"Er staat niemand in {game}.people.yaml naast het spelbestand. Zet daar wie wat doet, met naam en telefoonnummer.",
            $"Nobody is in {game}.people.yaml beside the game file. Write there who does what, with name and telephone number."
        );

    public static LocalText DutyOf(Duty duty) =>
        duty switch
        {
            Duty.Organiser => RoleWords.Of(Role.Organiser),
            Duty.Controller => RoleWords.Of(Role.Controller),
            Duty.Safety => RoleWords.Of(Role.Safety),
            Duty.Police => RoleWords.Of(Role.Police),
            Duty.Municipality => RoleWords.Of(Role.Municipality),
            Duty.ReportDesk => RoleWords.Of(Role.Desk),
            Duty.Evaluator => RoleWords.Of(Role.Evaluator),
            Duty.RolePlayer => RoleWords.Of(Role.RolePlayer),
            Duty.RelayAdmin => new("groepsbeheerder", "relay admin"),
            Duty.StandIn => new("vervanger", "stand-in"),
            Duty.Companion => new("begeleider", "companion"),
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "No such duty."),
        };

    public static LocalText WrongWord(string word) =>
        new(
            $"Bij een link past \"{word}\" niet, of er ontbreekt iets achter. Gebruik: start, deputy NAAM, round RONDE, for 3d, uses 2.",
            $"\"{word}\" does not fit a link, or lacks what follows. Use: start, deputy NAME, round ROUND, for 3d, uses 2."
        );

    public static LocalText UnknownRound(string round, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new($"Er is geen ronde \"{round}\". Wel: {list}.", $"There is no round \"{round}\". There are: {list}.");
    }

    public static LocalText DeputyCannot(string name) =>
        new(
            $"{name} heeft geen link waarmee het startsein kan. Maak die eerst: als spelleider, of met start.",
            $"{name} has no link that may give the starting signal. Make that first: as controller, or with start."
        );

    public static string Line(KnownLink link, string name, string lang)
    {
        var role = RoleWords.Of(RoleWords.Parse(link.Link.Role) ?? Role.Evaluator).In(lang);
        var until = link.Terms.Expires?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";
        var uses = link.Terms.MostUses is { } most ? $"{link.Uses}/{most}" : $"{link.Uses}";
        var scope = link.Link.Scope.Length == 0 ? "" : $" ({link.Link.Scope})";
        return $"{link.Id}  {name} · {role}{scope} · {until} · {uses} · {Standing(link).In(lang)}";
    }

    public static LocalText Standing(KnownLink link) =>
        link.Open ? new("open", "open")
        : link.Revoked ? new("ingetrokken", "taken back")
        : link.Uses >= link.Terms.MostUses ? new("opgebruikt", "used up")
        : new("verlopen", "expired");
}
