using FeedGame.Engine.Notices;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Play;

/// <summary>What a notice means for somebody's task.</summary>
internal static class NoticeWords
{
    public static readonly LocalText Title = new("Nieuws van de spelleider", "News from the controller");
    public static readonly LocalText See = new("Gezien", "Seen");

    public static LocalText Of(TeamNotice notice, int? round, Role role, Func<DateTimeOffset, string> clock) =>
        notice.Kind switch
        {
            NoticeKind.Paused => Paused(role),
            NoticeKind.Resumed => new("Het spel gaat verder. Kijk naar de nieuwe tijden.", "The game goes on. Look at the new times."),
            NoticeKind.Stopped => Stopped(role, new("STOP: het spel is gestopt.", "STOP: the game is stopped.")),
            NoticeKind.Real => Stopped(role, new("STOP: er is ECHT iets aan de hand.", "STOP: something REAL has happened.")),
            NoticeKind.Moved => new(
                $"Ronde {round} begint nu om {Time(notice, clock)}; wat erna komt schuift mee.",
                $"Round {round} now begins at {Time(notice, clock)}; what follows moves along."
            ),
            NoticeKind.Found => Found(role, round),
            NoticeKind.Reopened => new(
                $"De vondst was er geen: ronde {round} gaat door tot {Time(notice, clock)}.",
                $"The find was none: round {round} goes on until {Time(notice, clock)}."
            ),
            NoticeKind.RoundOver => role == Role.RolePlayer
                ? new($"Ronde {round} is voorbij: de tijd is om. Ga van straat.", $"Round {round} is over: time is up. Leave the street.")
                : new($"Ronde {round} is voorbij: de tijd is om.", $"Round {round} is over: time is up."),
            NoticeKind.GameOver => new("Het spel is afgelopen. Dank u wel!", "The game is over. Thank you!"),
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "No such notice."),
        };

    private static string Time(TeamNotice notice, Func<DateTimeOffset, string> clock) => notice.Time is { } time ? clock(time) : "?";

    private static LocalText Paused(Role role) =>
        role switch
        {
            Role.RolePlayer => new("Pauze. Blijf waar u bent.", "Pause. Stay where you are."),
            Role.Desk => new("Pauze. Er gaan geen berichten uit. Neem wel meldingen aan.", "Pause. No messages go out. Do take reports."),
            Role.Relay => new(
                "Pauze. Stuur niets meer door, behalve wat hier nieuw verschijnt.",
                "Pause. Forward nothing more, except what newly appears here."
            ),
            _ => new("Pauze.", "Pause."),
        };

    private static LocalText Stopped(Role role, LocalText first)
    {
        LocalText? task = role switch
        {
            Role.RolePlayer => new(
                "Ga rustig naar uw begeleider en trek het hesje aan.",
                "Go calmly to your companion and put the vest on."
            ),
            Role.Desk => new(
                "Zeg het tegen wie belt. Gevaar? Laat de beller 112 bellen.",
                "Tell whoever calls. Danger? Let the caller call 112."
            ),
            Role.Relay => new("Stuur alleen nog het stopbericht door.", "Forward the stop message only."),
            _ => null,
        };
        return task is null ? first : new($"{first.Nl} {task.Nl}", $"{first.In("en")} {task.In("en")}");
    }

    private static LocalText Found(Role role, int? round) =>
        role == Role.RolePlayer
            ? new($"U bent gevonden: ronde {round} is voorbij. Ga van straat.", $"You are found: round {round} is over. Leave the street.")
            : new($"Ronde {round}: de boef is gevonden. Zoeken is voorbij.", $"Round {round}: the boef is found. The search is over.");
}
