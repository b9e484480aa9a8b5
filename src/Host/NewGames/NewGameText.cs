using System.Globalization;
using System.Text;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.NewGames;

/// <summary>The files of a new evening, with comments for who fills them in. Pure.</summary>
internal static class NewGameText
{
    /// <summary>Stands where the real number belongs: <c>check</c> refuses it and says so.</summary>
    public const string NumberToFill = "088 - 00 00 000";

    private const int FirstRound = 19 * 60 + 30;
    private const int Between = 15;

    public static string Game(NewGame game)
    {
        var text = new StringBuilder();
        text.AppendLine("# yaml-language-server: $schema=../schema/game.schema.json")
            .AppendLine("#")
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"# Boef in de Wijk in {game.Place}. Alles met \"vul in\" is van u; controleer daarna: feedgame check {game.Id}"
            )
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"# In dit bestand staan alleen rollen. Namen en telefoonnummers staan in {game.Id}.people.yaml."
            )
            .AppendLine(CultureInfo.InvariantCulture, $"id: {game.Id}")
            .AppendLine(CultureInfo.InvariantCulture, $"place: {Quoted(game.Place)}")
            .AppendLine(CultureInfo.InvariantCulture, $"zone: {game.Zone}")
            .AppendLine(CultureInfo.InvariantCulture, $"date: {game.Date:yyyy-MM-dd}")
            .AppendLine("goal: Samen leren zien wat niet klopt, het goed beschrijven, en het melden.")
            .AppendLine("prizes: Een prijs voor wie de boef het eerst vindt, in elke ronde.")
            .AppendLine()
            .AppendLine(
                "# Vul in wie verantwoordelijk is en hoe men u bereikt; dit staat op de privacypagina. Een organisatie, geen persoon."
            )
            .AppendLine("# organiser: {name: Buurtpreventie, contact: boef@voorbeeld.nl}")
            .AppendLine(CultureInfo.InvariantCulture, $"meeting-point: {Quoted(game.MeetingPoint)}")
            .AppendLine(CultureInfo.InvariantCulture, $"latest-end: {Clock(LatestEnd(game))}")
            .AppendLine()
            .AppendLine("# Vul in: een eigen tijdelijk nummer, nooit 112, 144 of 0900-8844. Bel het zelf om te proberen.")
            .AppendLine(CultureInfo.InvariantCulture, $"report-number: {game.Number ?? NumberToFill}")
            .AppendLine("# Vul in wie het deed en wanneer, of vink het af met: feedgame control SPEL ready …")
            .AppendLine("# readiness:")
            .AppendLine(CultureInfo.InvariantCulture, $"#   control-room: {{by: organisator, at: {game.Date:yyyy-MM-dd} 17:00}}")
            .AppendLine(CultureInfo.InvariantCulture, $"#   number-tested: {{by: meldpunt, at: {game.Date:yyyy-MM-dd} 18:30}}")
            .AppendLine()
            .AppendLine("label: SPELBERICHT")
            .Append(Channels(game.Channels))
            .AppendLine("win-rule: per-round")
            .AppendLine()
            .AppendLine("rounds:");
        var start = FirstRound;
        foreach (var round in game.Rounds)
        {
            text.Append(Round(round, start));
            start += Length(round) + Between;
        }
        return text.Append(Injects(game)).ToString();
    }

    public static string People(NewGame game) =>
        $$"""
            # yaml-language-server: $schema=../schema/people.schema.json
            #
            # Wie wat doet op de avond. Vul in, en haal het # weg. Dit bestand wordt nooit vastgelegd bij het spel en nooit gepubliceerd.
            # Zet het niet online.
            people: []
            #  - {role: organiser, name: …, phone: 06 - …}
            #  - {role: controller, name: …, phone: 06 - …}
            #  - {role: safety, name: …, phone: 06 - …}
            #  - {role: report-desk, name: …, phone: 06 - …}
            #  - {role: role-player, name: …, phone: 06 - …, round: {{game.Rounds[0].Id}}}
            #  - {role: companion, name: …, phone: 06 - …, round: {{game.Rounds[0].Id}}}
            #  - {role: relay-admin, name: …, phone: 06 - …, groups: [noord]}
            #  - {role: stand-in, name: …, phone: 06 - …}

            """;

    private static int Length(NewRound round) => round.Scenario.Track == Track.Youth ? 30 : 40;

    private static int LatestEnd(NewGame game) => FirstRound + game.Rounds.Sum(round => Length(round) + Between) + Between;

    private static string Channels(IReadOnlyList<NewChannel> channels)
    {
        var text = new StringBuilder("# Meer kanalen: feedgame channels\nchannels:\n");
        foreach (var channel in channels)
        {
            if (!channel.ByHand)
                text.AppendLine(CultureInfo.InvariantCulture, $"  - {channel.Name}");
            else
                text.AppendLine(CultureInfo.InvariantCulture, $"  # Mensen sturen door; vul de groepen in.")
                    .AppendLine(
                        CultureInfo.InvariantCulture,
                        $"  - {channel.Name}: {{groups: {{noord: Buurtapp Noord, zuid: Buurtapp Zuid}}}}"
                    );
        }
        return text.ToString();
    }

    private static string Round(NewRound round, int start)
    {
        var text = new StringBuilder();
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  # {round.Scenario.Title.Nl}: {(round.Scenario.Track == Track.Youth ? "kinderen tot 14 jaar, met een volwassene" : "volwassenen")}"
            )
            .AppendLine(CultureInfo.InvariantCulture, $"  - id: {round.Id}")
            .AppendLine(CultureInfo.InvariantCulture, $"    scenario: {round.Scenario.Id}")
            .AppendLine(CultureInfo.InvariantCulture, $"    start: {{at: {Clock(start)}, by: clock}}")
            .AppendLine(CultureInfo.InvariantCulture, $"    length: {Length(round)}m")
            .AppendLine("    off-street: after 5m")
            .AppendLine("    # Vul in: het gebied, en de straten en spullen van uw dorp.")
            .AppendLine("    area: de straten rond de start");
        if (round.Scenario.Variables.Count > 0)
            text.AppendLine("    variables:");
        foreach (var (name, value) in round.Scenario.Variables)
            text.AppendLine(CultureInfo.InvariantCulture, $"      {name}: {Local(value)}");
        return text.AppendLine().ToString();
    }

    private static string Injects(NewGame game) =>
        $"""
            injects:
              - id: oproep
                at: -7d 10:00
                kind: announcement
                text: Volgende week loopt er een boef door {game.Place}! Doe mee, start bij {game.MeetingPoint}.
              - id: welkom
                at: -0d 19:00
                kind: announcement
                text: Goedenavond! Straks begint het spel. Ziet u de boef? Bel het spelnummer, en vertel wat u ziet en waar.

            """;

    private static string Local(LocalText text) =>
        text.En is { } english ? $"{{nl: {Quoted(text.Nl)}, en: {Quoted(english)}}}" : Quoted(text.Nl);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{minutes / 60 % 24:00}:{minutes % 60:00}\"");
}
