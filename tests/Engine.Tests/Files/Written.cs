using System.Text;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>A small game and scenario without a fault, in a folder of their own. A test spoils one thing and reads.</summary>
internal sealed class Written : IDisposable
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
        channels: [x]
        rounds:
          - id: een
            scenario: kat
            start: {at: "19:30", by: clock}
            length: 30m
          - id: twee
            scenario: kat
            start: {at: "20:30"}
            length: 30m
            off-street: after 5m
        injects:
          - {id: oproep, at: -7d 10:00, kind: announcement, text: Volgende week!}
        """;

    private const string Scenario = """
        id: kat
        track: youth
        title: De kat
        variables: {street: de Dorpsstraat}
        description:
          clothing: een gele jas
        injects:
          - {id: start, at: +0s, kind: start, text: De boef is op pad.}
          - {id: kleren, at: +2m, kind: description, reveals: [clothing], text: 'De boef draagt {clothing}.'}
          - {id: hint-1, at: +5m, kind: hint, text: {nl: 'De boef loopt in {street}.', en: 'The boef is in {street}.'}}
          - {id: hint-2, at: hint-1 +3m, kind: hint, text: De boef keert om.}
          - {id: gevonden, kind: found, text: 'Stop met zoeken, {time}.'}
        """;

    public static readonly PlanContext Context = new(new HashSet<string>(StringComparer.Ordinal) { "x", "mastodon" })
    {
        MakeSafe = MakeSafe,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-");

    public Written()
    {
        folder.CreateSubdirectory("games");
        folder.CreateSubdirectory("scenarios");
        File.WriteAllText(GamePath, Game);
        File.WriteAllText(ScenarioPath, Scenario);
    }

    public string GamePath => Path.Combine(folder.FullName, "games", "dorp.yaml");

    public string ScenarioPath => Path.Combine(folder.FullName, "scenarios", "kat.yaml");

    public string PeoplePath => Path.Combine(folder.FullName, "games", "people.yaml");

    /// <summary>Replaces a piece of the game; fails when the piece is not there.</summary>
    public Written InGame(string old, string now) => Replace(GamePath, old, now);

    public Written InScenario(string old, string now) => Replace(ScenarioPath, old, now);

    /// <summary>Puts a photo beside the scenarios, or beside the games.</summary>
    public Written Photo(string file, string content = "photo", string beside = "scenarios")
    {
        var path = Path.Combine(folder.FullName, beside, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public PlanReading Read() => PlanReader.Read(GamePath, Context);

    /// <summary>The only thing that is wrong.</summary>
    public FileProblem Problem()
    {
        var reading = Read();
        Assert.Null(reading.Plan);
        return Assert.Single(reading.Problems);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Stands in for media safety: what begins with "photo" is one, and the label is added to it.</summary>
    private static PhotoVerdict MakeSafe(ReadOnlyMemory<byte> file, string label)
    {
        var text = Encoding.UTF8.GetString(file.Span);
        return text.StartsWith("photo", StringComparison.Ordinal)
            ? new PhotoVerdict.Safe(SafePhoto.Of(Encoding.UTF8.GetBytes(text + label), 640, 480))
            : new PhotoVerdict.Refused("photo-no-image", new LocalText("Dit is geen foto.", "This is no photo."));
    }

    private Written Replace(string path, string old, string now)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        return this;
    }
}
