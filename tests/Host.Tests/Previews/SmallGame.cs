using FeedGame.Host.Commands;

namespace FeedGame.Host.Tests.Previews;

/// <summary>A configuration folder with one short round, on a channel without a limit and on a strict one.</summary>
internal sealed class SmallGame : IDisposable
{
    private const string Game = """
        id: dorp
        place: Dorp
        zone: Europe/Amsterdam
        date: 2018-09-27
        meeting-point: het plein
        latest-end: "22:00"
        report-number: 088 - 27 09 018
        label: SPELBERICHT
        channels: [groot, klein]
        rounds:
          - id: een
            scenario: kat
            start: {at: "19:30", by: clock}
            length: 30m
            off-street: after 5m
        injects:
          - {id: oproep, at: -7d 10:00, kind: announcement, text: Volgende week!}
          - {id: einde, kind: end, text: 'Klaar om {time}. Echt iets? Bel 112.'}
        texts:
          stop: 'STOP {time}. Zoek niet verder.'
          real-incident: 'STOP {time}. Dit is ECHT. Bel 112.'
        """;

    private const string Scenario = """
        id: kat
        track: youth
        title: De kat
        injects:
          - {id: start, at: +0s, kind: start, text: De boef is op pad.}
          - id: hint-1
            at: +5m
            kind: hint
            text: De boef loopt in een straat die naar een bloem is genoemd, met een mand aan de arm.
            short: De straat heet naar een bloem.
          - {id: hint-2, at: hint-1 +3m, kind: hint, text: De boef keert om.}
          - {id: extra, kind: hint, contingency: true, text: Kijk bij de speeltuin.}
          - {id: gevonden, kind: found, text: 'Gevonden, {time}. Bel 112 als het echt is.'}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    /// <param name="mostOfKlein">The longest text on the strict channel. At 192 everything fits, hint-1 by its short words.</param>
    public SmallGame(int mostOfKlein)
    {
        folder.CreateSubdirectory("games");
        folder.CreateSubdirectory("scenarios");
        File.WriteAllText(GamePath, Game);
        File.WriteAllText(Path.Combine(Config, "scenarios", "kat.yaml"), Scenario);
        Configure(
            $$"""{ "Channels": { "groot": { "Type": "sandbox" }, "klein": { "Type": "sandbox", "MaxLength": "{{mostOfKlein}}" } } }"""
        );
    }

    public string Config => folder.FullName;

    public string GamePath => Path.Combine(Config, "games", "dorp.yaml");

    public string Data => Path.Combine(Config, "data");

    public string Page => Path.Combine(Config, "preview.html");

    public void Configure(string settings) => File.WriteAllText(Path.Combine(Config, "appsettings.json"), settings);

    /// <summary>What a command says in a pipe. <c>--config</c> is added.</summary>
    public async Task<Said> SayAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(
            [.. args, "--config", Config],
            new Output(output, error, IsTerminal: false),
            TestContext.Current.CancellationToken
        );
        return new Said(code, Lines(output), Lines(error));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string[] Lines(StringWriter text) => text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

/// <param name="Code">The exit code.</param>
internal sealed record Said(int Code, string[] Out, string[] Error);
