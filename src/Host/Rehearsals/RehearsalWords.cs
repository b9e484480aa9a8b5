using FeedGame.Engine.Adapting;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>What the pages of a rehearsal say.</summary>
internal static class RehearsalWords
{
    public static readonly LocalText Title = new("Generale repetitie", "Rehearsal");
    public static readonly LocalText OwnPage = new("spelpagina", "game page");
    public static readonly LocalText Posted = new("geplaatst", "posted");
    public static readonly LocalText Starts = new("begint", "starts");
    public static readonly LocalText Reopened = new("gaat verder", "goes on");
    public static readonly LocalText OffStreet = new("de boef is van straat", "the role-player is off the street");
    public static readonly LocalText GameOver = new("Het spel is afgelopen.", "The game is over.");
    public static readonly LocalText Paused = new("Pauze", "Pause");
    public static readonly LocalText Resumed = new("Hervat", "Resumed");
    public static readonly LocalText Stopped = new("STOP", "STOP");
    public static readonly LocalText Reminded = new("wacht op de tik die hem begint", "waits for the tap that starts it");
    public static readonly LocalText OnTime = new("op tijd", "on time");
    public static readonly LocalText Planned = new("gepland", "planned");
    public static readonly LocalText Picture = new("De avond in beeld", "The evening as a picture");

    public static readonly LocalText Overview = new("Overzicht", "Overview");
    public static readonly LocalText MinuteByMinute = new("Van minuut tot minuut", "Minute by minute");
    public static readonly LocalText WhoReadsWhat = new("Wie leest wat", "Who reads what");
    public static readonly LocalText Foot = new(
        "Zo liep de avond in de generale repetitie, met kanalen die niets versturen. Op de avond zelf beslissen mensen mee.",
        "This is how the evening went in the rehearsal, with channels that send nothing. On the evening itself people decide too."
    );

    public static readonly LocalText Public = new("Wat buurtbewoners lezen", "What neighbours read");
    public static readonly LocalText PublicWhat = new(
        "Elk bericht op de spelpagina en in elk kanaal.",
        "Each message on the game page and in each channel."
    );
    public static readonly LocalText PublicSecret = new(
        "Geheim tot het spel voorbij is: hier staan alle berichten, ook de hints.",
        "Secret until the game is over: all messages are here, the hints too."
    );
    public static readonly LocalText RolePlayerWhat = new("De eigen seintjes, en niets anders.", "Their own cues, and nothing else.");
    public static readonly LocalText RolePlayerSecret = new(
        "Alleen voor de boef van deze ronde en de begeleider. Vertel het niemand.",
        "For the role-player of this round and the companion only. Tell nobody."
    );
    public static readonly LocalText Relay = new("Wat er doorgestuurd wordt", "What is forwarded");
    public static readonly LocalText RelayWhat = new(
        "Wat elke groep krijgt, wanneer, en wat erbij staat.",
        "What each group gets, when, and what it says."
    );
    public static readonly LocalText RelaySecret = new(
        "Stuur hier nog niets van door: dit is een repetitie. Geheim tot het spel voorbij is.",
        "Do not forward any of this yet: it is a rehearsal. Secret until the game is over."
    );
    public static readonly LocalText Controller = new("Voor de spelleider: alles", "For the controller: everything");
    public static readonly LocalText ControllerWhat = new(
        "Geplande en echte tijden, verzendingen, voorstellen en wat te laat was.",
        "Planned and real times, deliveries, suggestions, and what was late."
    );
    public static readonly LocalText ControllerSecret = new(
        "Alleen voor wie het spel leidt: hier staat alles, ook de seintjes en de hints.",
        "For who leads the game only: everything is here, the cues and the hints too."
    );
    public static readonly LocalText IndexSecret = new(
        "Geheim tot het spel voorbij is. Geef ieder alleen de eigen bladzijde: elk bestand staat op zichzelf.",
        "Secret until the game is over. Give each person their own page only: every file stands by itself."
    );

    public static LocalText RolePlayer(int round) => new($"De boef van ronde {round}", $"The role-player of round {round}");

    public static LocalText ByHand(RelayTranscript transcript) =>
        transcript.Forwarding is { Network.Length: > 0 } how && !how.Network.Equals(transcript.Channel, StringComparison.OrdinalIgnoreCase)
            ? new($"{transcript.Channel} ({how.Network})", $"{transcript.Channel} ({how.Network})")
            : new(transcript.Channel, transcript.Channel);

    public static LocalText UselessFrom(string at) =>
        new($"Na {at} niet meer doorsturen: dan is de volgende hint er.", $"Do not forward after {at}: the next hint is out then.");

    public static LocalText Sum(int count, string late) =>
        new($"{count} geplaatst, de laatste {late}", $"{count} posted, the latest {late}");

    public static LocalText Written(string file) =>
        new(
            $"{file}: open deze bladzijde. Hierin staat alles wat nog niet verzonden is: houd het geheim tot het spel voorbij is.",
            $"{file}: open this page. It holds everything that is not sent yet: keep it secret until the game is over."
        );

    public static LocalText CannotWrite(string folder, string why) =>
        new($"{folder}: kan niet geschreven worden: {why}", $"{folder}: cannot be written: {why}");

    public static LocalText Round(int number) => new($"Ronde {number}", $"Round {number}");

    public static LocalText Held(LocalText name) => new($"{name.Nl}: een mens beslist", $"{name.En}: a person decides");

    public static LocalText Acted(RuleActed acted)
    {
        var figures = SuggestionWords.Figures(acted.Figures);
        return new($"regel {acted.Rule}: {figures.Nl}", $"rule {acted.Rule}: {figures.En}");
    }

    public static LocalText CueFor(Inject.Cue? cue) =>
        cue?.For == Engine.Scenarios.CueFor.Controller
            ? new("seintje voor de spelleider", "cue for the controller")
            : new("seintje voor de boef", "cue for the role-player");

    public static LocalText Skipped(LocalText name, SkipReason why)
    {
        var reason = Reason(why);
        return new($"{name.Nl} overgeslagen: {reason.Nl}", $"{name.En} skipped: {reason.En}");
    }

    public static LocalText Decided(SuggestionDecided decided)
    {
        var what = StandWords.Of(decided.Outcome);
        return new($"voorstel {decided.Suggestion}: {what.Nl}", $"suggestion {decided.Suggestion}: {what.En}");
    }

    private static LocalText Reason(SkipReason why) =>
        why switch
        {
            SkipReason.Stale => new("te laat om nog nuttig te zijn", "too late to be of use"),
            SkipReason.Condition => new("de voorwaarde gold niet", "its condition did not hold"),
            SkipReason.ByHand => new("door een mens", "by a person"),
            SkipReason.Paused => new("viel in een pauze", "fell into a pause"),
            _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
        };
}
