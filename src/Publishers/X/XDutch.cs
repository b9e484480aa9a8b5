using System.Globalization;

namespace FeedGame.Publishers.X;

/// <summary>What a preflight says, in Dutch: it is read by people who are not technicians, the day before.</summary>
internal static class XDutch
{
    public const string SettingsGood = "Alle instellingen zijn er.";
    public const string KeysGood = "X kent de sleutels.";
    public const string MayWrite = "Met deze sleutels mag geplaatst worden.";
    public const string WriteUnsaid = "X zegt niet of met deze sleutels geplaatst mag worden: plaats een proefbericht.";
    public const string Protected =
        "Het account is afgeschermd: alleen volgers zien de berichten. Zet dat uit bij X, onder Privacy en veiligheid.";
    public const string Verified = "Het account is geverifieerd: 100 berichten in een kwartier.";
    public const string Unverified = "Het account is niet geverifieerd: ongeveer 1 bericht en 4 antwoorden in een half uur.";
    public const string VerifiedUnsaid = "X zegt niet of het account geverifieerd is: kijk hoeveel het mag plaatsen.";

    /// <summary>Null where the English sentence quotes what X said.</summary>
    public static string? Remedy(XReason reason) =>
        reason switch
        {
            XReason.Keys => "X aanvaardt de sleutels niet: ConsumerKey, ConsumerSecret, AccessToken of AccessTokenSecret is fout of "
                + "ingetrokken, of de klok van deze computer loopt verkeerd.",
            XReason.Credits => "Het X-account heeft geen tegoed meer: koop tegoed op de ontwikkelpagina.",
            XReason.UsageCap => "De maandlimiet of uitgavenlimiet van X is bereikt: verhoog die op de ontwikkelpagina. Wachten helpt niet.",
            XReason.AppForbidden => "X laat deze app niet toe: hang hem op de ontwikkelpagina onder een project met toegang tot de API.",
            XReason.WrongAuthentication => "X wil hier andere sleutels: gebruik de vier OAuth 1.0a-sleutels van de app.",
            XReason.ReadOnly =>
                "De app mag alleen lezen: zet hem op Read and write, en maak daarna AccessToken en AccessTokenSecret opnieuw.",
            XReason.Suspended => "X heeft het spelaccount geschorst: log daar in en doe wat X vraagt.",
            XReason.Locked => "X heeft het spelaccount op slot gezet: log daar in en haal het eraf.",
            XReason.Automated => "X ziet de berichten als spam: log in met het spelaccount en geef het het label Geautomatiseerd.",
            XReason.RateLimit => "Deze sleutels vroegen X te vaak iets: wacht een kwartier.",
            _ => null,
        };

    public static string Unreachable(HttpRequestError error) => $"X is niet te bereiken: {error}.";

    public static string Clock(TimeSpan off) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"De klok van deze computer loopt {Math.Round(off.Duration().TotalSeconds)} s {(off > TimeSpan.Zero ? "voor op" : "achter bij")} die van X: zet hem goed."
        );
}
