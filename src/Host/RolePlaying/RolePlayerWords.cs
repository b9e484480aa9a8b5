using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.RolePlaying;

/// <summary>What the role-player's page says.</summary>
internal static class RolePlayerWords
{
    public static readonly LocalText Title = new("De boef", "The role-player");
    public static readonly LocalText Help = new("HULP", "HELP");
    public static readonly LocalText HelpHow = new("houd vast: het spel stopt", "hold: the game stops");
    public static readonly LocalText Danger = new(
        "Gevaar? Bel eerst 112. Dat is nooit een spel.",
        "Danger? Call 112 first. That is never a game."
    );
    public static readonly LocalText HelpIsAsked = new(
        "U hebt hulp gevraagd. De spelleider belt u. Blijf zichtbaar, ga naar uw begeleider.",
        "You have asked for help. The controller calls you. Stay in sight, go to your companion."
    );
    public static readonly LocalText Cues = new("Uw seintjes", "Your cues");
    public static readonly LocalText NoCues = new(
        "Er is nog geen seintje. Deze pagina laat het zien zodra het zover is.",
        "There is no cue yet. This page shows one as soon as it is time."
    );
    public static readonly LocalText Read = new("Gelezen", "Read");
    public static readonly LocalText IsRead = new("gelezen", "read");
    public static readonly LocalText Well = new("Alles goed", "All is well");
    public static readonly LocalText WellHow = new("Tik dit elk kwartier.", "Tap this every quarter of an hour.");
    public static readonly LocalText Found = new("Gevonden", "Found");
    public static readonly LocalText FoundHow = new("houd vast: de ronde is voorbij", "hold: the round is over");
    public static readonly LocalText OffStreet = new("Van straat", "Off the street");
    public static readonly LocalText OffStreetHow = new(
        "Tik dit als u binnen bent. De volgende ronde wacht erop.",
        "Tap this once you are inside. The next round waits for it."
    );

    public static LocalText Round(int number) => new($"Ronde {number}", $"Round {number}");

    public static LocalText LastCheck(string at) => new($"Laatst gemeld om {at}.", $"Last told at {at}.");

    public static LocalText Until(string at) => new($"De ronde duurt tot {at}.", $"The round lasts until {at}.");

    public static LocalText Of(RolePlayerStanding standing) =>
        standing switch
        {
            RolePlayerStanding.Waiting => new("Nog niet begonnen", "Not started yet"),
            RolePlayerStanding.Searching => new("Ze zoeken u", "They are looking for you"),
            RolePlayerStanding.Paused => new("Pauze: blijf waar u bent", "Paused: stay where you are"),
            RolePlayerStanding.Stopped => new("GESTOPT: ga naar uw begeleider", "STOPPED: go to your companion"),
            RolePlayerStanding.LeaveStreet => new("Voorbij: ga van straat", "Over: leave the street"),
            RolePlayerStanding.Over => new("Klaar, u bent van straat", "Done, you are off the street"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
        };

    /// <summary>The word of the style sheet.</summary>
    public static string Style(RolePlayerStanding standing) =>
        standing switch
        {
            RolePlayerStanding.Waiting => "not-started",
            RolePlayerStanding.Searching => "searching",
            RolePlayerStanding.Paused => "paused",
            RolePlayerStanding.Stopped => "stopped",
            RolePlayerStanding.LeaveStreet => "found",
            RolePlayerStanding.Over => "ended",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
        };
}
