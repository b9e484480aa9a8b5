using FeedGame.Engine.Approvals;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Readiness;

/// <summary>The readiness gate in words: what an item is called, what is wrong, and what to do.</summary>
public static class ReadyWords
{
    public static LocalText Name(ReadyItem item) =>
        item switch
        {
            ReadyItem.Check => new("Teksten en bestanden", "Texts and files"),
            ReadyItem.Approvals => new("Goedkeuring", "Approval"),
            ReadyItem.Channels => new("Kanalen", "Channels"),
            ReadyItem.Date => new("Datum", "Date"),
            ReadyItem.Resume => new("Hervatten na een stop", "Resuming after a stop"),
            ReadyItem.Number => new("Meldnummer", "Report number"),
            ReadyItem.ControlRoom => new("Meldkamer", "Control room"),
            ReadyItem.EventNotice => new("Evenementenmelding", "Event notice"),
            ReadyItem.Insurance => new("Verzekering", "Insurance"),
            ReadyItem.Safety => new("Veiligheidspersoon", "Safety person"),
            ReadyItem.Letter => new("Brief en hesje", "Letter and vest"),
            ReadyItem.Consent => new("Toestemming voor foto's", "Consent for photos"),
            ReadyItem.Weather => new("Weer", "Weather"),
            ReadyItem.FirstAid => new("EHBO", "First aid"),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such item."),
        };

    internal static LocalText ToDo(ReadyItem item) =>
        item switch
        {
            ReadyItem.Number => new(
                "nog niet geprobeerd. Bel het meldnummer, hoor dat er wordt opgenomen, en vink dit af met wie en wanneer.",
                "not tried yet. Call the report number, hear that it is answered, and tick this with who and when."
            ),
            ReadyItem.ControlRoom => new(
                "weet nog van niets. Bel de meldkamer van politie en brandweer, en vink dit af met wie u sprak en wanneer.",
                "knows nothing yet. Call the control room of the emergency services, and tick this with whom you spoke and when."
            ),
            ReadyItem.EventNotice => new(
                "nog niet gedaan. Meld de avond bij de gemeente, of vraag of dat nodig is, en vink dit af.",
                "not given yet. Tell the municipality of the evening, or ask whether you must, and tick this."
            ),
            ReadyItem.Insurance => new(
                "nog niet geregeld. Vraag de gemeente of vereniging of vrijwilligers verzekerd zijn, en vink dit af.",
                "not arranged yet. Ask municipality or club whether volunteers are insured, and tick this."
            ),
            ReadyItem.Safety => new(
                "nog niemand. Spreek af wie op straat op mensen let en altijd de telefoon opneemt, en vink dit af.",
                "nobody yet. Agree who watches over people in the street and always answers the phone, and tick this."
            ),
            ReadyItem.Letter => new(
                "nog niet klaar. Geef de rolspeler de brief, het hesje en een begeleider mee, en vink dit af.",
                "not ready yet. Give the role-player the letter, the vest and a companion, and tick this."
            ),
            ReadyItem.Consent => new(
                "nog niet bekeken. Kijk of de ondertekende verklaringen er liggen, en vink dit af. Het zijn:",
                "not seen yet. Look whether the signed statements are there, and tick this. They are:"
            ),
            ReadyItem.Weather => new(
                "nog niet bekeken. Kijk kort voor het begin: bij onweer of storm speelt u niet.",
                "not looked at yet. Look shortly before the start: with thunder or storm you do not play."
            ),
            ReadyItem.FirstAid => new(
                "nog niemand. Weet wie EHBO kan en waar de koffer staat.",
                "nobody yet. Know who can give first aid and where the kit is."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Nobody ticks that."),
        };

    internal static LocalText Done(ReadyItem item) =>
        item == ReadyItem.Consent ? new LocalText("gezien. Het zijn:", "seen. They are:") : new LocalText("in orde.", "in order.");

    internal static LocalText InTheFuture(ReadyItem item) =>
        new(
            "dit tijdstip komt nog. Vink het af als het gedaan is. " + Capital(ToDo(item).Nl),
            "that time is still to come. Tick it when it is done. " + Capital(ToDo(item).En!)
        );

    internal static LocalText TooOld(ReadyItem item, TimeSpan holds) =>
        new(
            $"langer dan {holds.Days} dagen geleden. Doe het opnieuw, en vink het daarna weer af.",
            $"more than {holds.Days} days ago. Do it again, then tick it again."
        );

    internal static readonly LocalText ChecksGood = new("niets op aan te merken.", "nothing wrong.");
    internal static readonly LocalText ChecksBad = new("verbeter dit in de bestanden:", "mend this in the files:");
    internal static readonly LocalText NotAsked = new("dit spel vraagt er niet om.", "this game does not ask for it.");
    internal static readonly LocalText OnlyPractice = new("alleen oefenkanalen.", "practice channels only.");
    internal static readonly LocalText ChannelsGood = new("ze antwoorden, en de avond past.", "they answer, and the evening fits.");
    internal static readonly LocalText ChannelsBad = new("los dit eerst op:", "solve this first:");
    internal static readonly LocalText NotTried = new("nog niet geprobeerd. Probeer de kanalen.", "not tried yet. Try the channels.");
    internal static readonly LocalText NoPhotos = new("dit spel laat geen foto's zien.", "this game shows no photos.");

    internal static LocalText AllApproved(int count) => new($"alle {count} teksten goedgekeurd.", $"all {count} texts approved.");

    internal static LocalText NotApproved(int count) =>
        count == 1
            ? new LocalText(
                "1 tekst wacht. Laat iemand anders dan de schrijver hem lezen en goedkeuren:",
                "1 text waits. Have somebody else than the author read and approve it:"
            )
            : new LocalText(
                $"{count} teksten wachten. Laat iemand anders dan de schrijver ze lezen en goedkeuren:",
                $"{count} texts wait. Have somebody else than the author read and approve them:"
            );

    internal static LocalText Open(ApprovalStanding standing)
    {
        var (nl, en) = (
            string.Join(" en ", standing.Missing.Select(party => Of(party).Nl)),
            string.Join(" and ", standing.Missing.Select(party => Of(party).En))
        );
        return standing.Status == ApprovalStatus.Rejected ? new LocalText($"{standing.Id} (afgekeurd).", $"{standing.Id} (rejected).")
            : standing.Missing.Count > 0 ? new LocalText($"{standing.Id} (door {nl}).", $"{standing.Id} (by {en}).")
            : new LocalText($"{standing.Id}.", $"{standing.Id}.");
    }

    internal static LocalText CanResume(int count) =>
        count >= 2
            ? new LocalText($"{count} mensen kunnen dat.", $"{count} people can.")
            : new LocalText(
                $"{count} van de 2 die nodig zijn. Geef nog iemand een link als spelleider, veiligheid, politie of gemeente.",
                $"{count} of the 2 that are needed. Give somebody else a link as controller, safety, police or municipality."
            );

    internal static LocalText NoPolice { get; } =
        new(
            "Na een echt incident moet een van de twee van de politie zijn, en die heeft nog geen link.",
            "After a real incident one of the two must be police, and they have no link yet."
        );

    internal static LocalText LongPast(string day) =>
        new(
            $"de eerste ronde was op {day}, dat is voorbij. Zet de datum goed, of start nu.",
            $"the first round was at {day}, which is past. Mend the date, or start now."
        );

    internal static LocalText Starts(string? day) =>
        day is null
            ? new LocalText("geen vaste tijd.", "no fixed time.")
            : new LocalText($"eerste ronde op {day}.", $"first round at {day}.");

    private static LocalText Of(Party party) =>
        party == Party.Police ? new LocalText("politie", "police") : new LocalText("gemeente", "municipality");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
