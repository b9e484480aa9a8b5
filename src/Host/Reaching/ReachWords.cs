using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Reaching;

/// <summary>What is said about how this host can be reached.</summary>
internal static class ReachWords
{
    public static LocalText BadAddress(string written) =>
        new(
            $"--public-url moet een adres zonder pad zijn, zoals https://boef.dorp.nl. Er staat \"{written}\".",
            $"--public-url must be an address without a path, such as https://boef.dorp.nl, was \"{written}\"."
        );

    public static LocalText PlainHttp(string address) =>
        new(
            $"LET OP: {address} is niet beveiligd (http). Links en knoppen zijn onderweg te lezen: gebruik https, zie docs/nl/online.md.",
            $"CAREFUL: {address} is not encrypted (http). Links and buttons can be read on the way: use https, see docs/nl/online.md."
        );

    public static LocalText Practice(string address) =>
        new($"Op hetzelfde netwerk: {address}  (alleen om te oefenen)", $"On the same network: {address}  (for practice only)");

    public static readonly LocalText OnlyHere = new(
        "Alleen op deze computer te zien. Voor telefoons op hetzelfde netwerk, om te oefenen: --urls http://0.0.0.0:5280. Voor een echte avond: "
            + "--public-url https://…",
        "To be seen on this machine only. For telephones on the same network, for practice: --urls http://0.0.0.0:5280. For a real evening: "
            + "--public-url https://…"
    );

    public static LocalText NoHost(string folder) =>
        new(
            $"{folder}: hier draait nu geen host, dus het openbare adres is niet geprobeerd. Start serve, en doe dit nog eens.",
            $"{folder}: no host plays from here now, so that the public address was not tried. Start serve, and do this again."
        );

    public static LocalText Reached(string address) => new($"{address} leidt naar dit programma.", $"{address} leads to this program.");

    public static LocalText Elsewhere(string address) =>
        new(
            $"{address} leidt naar iets anders dan dit programma. Controleer de naam, en waar de proxy of tunnel heen stuurt.",
            $"{address} leads to something else than this program. Check the name, and where the proxy or tunnel leads."
        );

    public static LocalText NotReached(string address, string why) =>
        new(
            $"{address} is niet te bereiken ({why}). Controleer de naam, het certificaat, en of de proxy of tunnel draait.",
            $"{address} cannot be reached ({why}). Check the name, the certificate, and whether the proxy or tunnel runs."
        );
}
