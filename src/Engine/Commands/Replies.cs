using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>Every "done" a person can get, shown only after the commit (PRODUCT rule 11, I1).</summary>
internal static partial class Replies
{
    public static readonly LocalText Paused = new(
        "Pauze. Er gaat niets gepland de deur uit tot u hervat.",
        "Paused. Nothing planned goes out until you resume."
    );

    public static readonly LocalText CalledOff = new("De speelavond is afgelast.", "The game is called off.");

    public static readonly LocalText Noted = new("Genoteerd.", "Noted.");

    public static readonly LocalText Forwarded = new("Genoteerd: doorgestuurd.", "Noted: forwarded.");

    public static readonly LocalText Declined = new(
        "Genoteerd: het lukt niet. Iemand anders krijgt het te zien.",
        "Noted: it cannot be done. Somebody else is shown it."
    );

    public static readonly LocalText HandedOver = new(
        "Dit bericht staat nu klaar om met de hand te plaatsen.",
        "This message is now ready to be posted by hand."
    );

    public static LocalText Armed(Situation situation, GameArmed armed) =>
        armed.Rounds.Min(round => round.Start) is { } first
            ? new LocalText(
                $"De speelavond staat klaar. De eerste ronde is om {Clock.Time(situation.Plan, first)}.",
                $"The game is armed. The first round is at {Clock.Time(situation.Plan, first)}."
            )
            : new LocalText("De speelavond staat klaar.", "The game is armed.");

    public static LocalText RoundStarted(Situation situation, GameRound round, DateTimeOffset end) =>
        new(
            $"Ronde {round.Number} is begonnen en duurt tot {Clock.Time(situation.Plan, end)}.",
            $"Round {round.Number} has begun and lasts until {Clock.Time(situation.Plan, end)}."
        );

    public static LocalText Resumed(ResumeMode mode) =>
        mode switch
        {
            ResumeMode.Shift => new LocalText(
                "Het spel gaat verder; alle tijden zijn opgeschoven.",
                "The game goes on; all times have moved."
            ),
            ResumeMode.Skip => new LocalText(
                "Het spel gaat verder; wat in de pauze viel is overgeslagen.",
                "The game goes on; what passed during the pause is skipped."
            ),
            ResumeMode.Ask => new LocalText(
                "Het spel gaat verder; wat intussen voorbijging wacht op uw keuze: sturen of overslaan.",
                "The game goes on; what passed meanwhile waits for you: send or skip."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
        };

    public static LocalText FirstAgreed(Situation situation, StopState stop) =>
        new(
            $"U stemt in. Nu moet iemand anders ook hervatten, voor {Clock.Time(situation.Plan, stop.Deadline)}.",
            $"You agree. Now somebody else has to resume as well, before {Clock.Time(situation.Plan, stop.Deadline)}."
        );

    /// <param name="offered">How many messages of the role-player a person may take back (PRODUCT rule 2).</param>
    public static LocalText Stopped(Situation situation, int offered)
    {
        var at = Clock.Time(situation.Plan, situation.Now);
        return offered == 0
            ? new LocalText($"GESTOPT om {at}.", $"STOPPED at {at}.")
            : new LocalText(
                $"GESTOPT om {at}. Op de kanalen staan nog {offered} signalementen of foto's: neem ze terug met take-down.",
                $"STOPPED at {at}. {offered} descriptions or photos still stand on the channels: take them back with take-down."
            );
    }

    public static LocalText StoppedAlready(Situation situation, StopState stop) =>
        new(
            $"Het spel is gestopt, sinds {Clock.Time(situation.Plan, stop.At)}.",
            $"The game is stopped, since {Clock.Time(situation.Plan, stop.At)}."
        );

    public static LocalText Found(GameRound round) =>
        new(
            $"Gevonden: ronde {round.Number} is voorbij. Bevestig straks dat de rolspeler van de straat is.",
            $"Found: round {round.Number} is over. Confirm later that the role-player is off the street."
        );

    public static LocalText FindNoted(GameRound round) =>
        new($"Vondst genoteerd; ronde {round.Number} gaat door.", $"Find noted; round {round.Number} goes on.");

    public static LocalText Reopened(Situation situation, GameRound round, DateTimeOffset end) =>
        new(
            $"De vondst is teruggenomen; ronde {round.Number} gaat door tot {Clock.Time(situation.Plan, end)}.",
            $"The find is taken back; round {round.Number} goes on until {Clock.Time(situation.Plan, end)}."
        );

    public static LocalText OffStreet(GameRound round) =>
        new($"De rolspeler van ronde {round.Number} is van de straat.", $"The role-player of round {round.Number} is off the street.");

    public static LocalText Moved(Situation situation, GameRound first, DateTimeOffset start) =>
        new(
            $"Verplaatst: ronde {first.Number} begint om {Clock.Time(situation.Plan, start)}.",
            $"Moved: round {first.Number} starts at {Clock.Time(situation.Plan, start)}."
        );

    public static LocalText SparePlanned(Situation situation, GameRound round, DateTimeOffset start) =>
        new(
            $"Reserveronde {round.Number} staat gepland om {Clock.Time(situation.Plan, start)}.",
            $"Spare round {round.Number} is planned at {Clock.Time(situation.Plan, start)}."
        );

    public static LocalText Paced(Situation situation, IReadOnlyList<CadenceStep> steps)
    {
        var aside = steps.Count(step => step.New is null);
        var next = steps[0].New is { } at ? Clock.Time(situation.Plan, at) : null;
        var nl = next is null ? "Er past geen hint meer voor het einde." : $"De volgende hint is om {next}.";
        var en = next is null ? "No hint fits before the end any more." : $"The next hint is at {next}.";
        return aside == 0
            ? new LocalText(nl, en)
            : new LocalText($"{nl} {aside} als reservehint bewaard.", $"{en} {aside} kept aside as contingency.");
    }

    public static LocalText Sent(InjectId id) => new($"\"{id}\" is verstuurd.", $"\"{id}\" is sent.");

    public static LocalText OnPaper(IReadOnlyList<PaperLine> lines) =>
        lines.Count == 0
            ? new LocalText("Dat stond er al.", "That was noted already.")
            : new LocalText(
                $"Genoteerd: van papier gegeven, {string.Join(", ", lines)}. Geen kanaal krijgt het nog.",
                $"Noted: given out from paper, {string.Join(", ", lines)}. No channel gets it any more."
            );

    public static LocalText Skipped(InjectId id) => new($"\"{id}\" is overgeslagen.", $"\"{id}\" is skipped.");

    public static LocalText Edited(InjectId id) => new($"\"{id}\" is gewijzigd.", $"\"{id}\" is edited.");

    public static LocalText Withdrawn(InjectId id) => new($"\"{id}\" is ingetrokken.", $"\"{id}\" is withdrawn.");

    public static LocalText ConsentWithdrawn(string consent, int messages) =>
        messages == 1
            ? new LocalText(
                $"Toestemming {consent} is ingetrokken; het bericht met die foto is weg.",
                $"Consent {consent} is withdrawn; the message with that photo is gone."
            )
            : new LocalText(
                $"Toestemming {consent} is ingetrokken; de {messages} berichten met die foto's zijn weg.",
                $"Consent {consent} is withdrawn; the {messages} messages with those photos are gone."
            );

    public static LocalText ConsentWithdrawnAlready(string consent) =>
        new($"Toestemming {consent} was al ingetrokken.", $"Consent {consent} was withdrawn already.");

    public static LocalText TakenDown(int count) =>
        count == 1
            ? new LocalText(
                "1 bericht wordt teruggenomen; state toont per kanaal of het lukt.",
                "1 message is being taken back; state shows for each channel whether it works."
            )
            : new LocalText(
                $"{count} berichten worden teruggenomen, de rolspeler eerst; state toont per kanaal of het lukt.",
                $"{count} messages are being taken back, the role-player first; state shows for each channel whether it works."
            );

    public static LocalText Mended(string channel) =>
        new($"Kanaal \"{channel}\" wordt weer gebruikt.", $"Channel \"{channel}\" is used again.");

    public static LocalText Settled(bool published) =>
        published
            ? new LocalText("Genoteerd: het staat er.", "Noted: it is there.")
            : new LocalText("Genoteerd: het staat er niet; het wordt opnieuw geprobeerd.", "Noted: it is not there; it is tried again.");
}
