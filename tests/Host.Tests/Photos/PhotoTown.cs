using FeedGame.Media.Tests.Photos;

namespace FeedGame.Host.Tests.Photos;

/// <summary>A config folder with a game whose scenario shows a photo, as a telephone took it: lying down, and with its place in it.</summary>
internal sealed class PhotoTown : IDisposable
{
    private const string Game = """
        id: fotodorp
        place: Fotodorp
        zone: Europe/Amsterdam
        date: 2026-11-27
        meeting-point: het plein
        latest-end: "22:00"
        report-number: 088 - 27 09 018
        label: OEFENING
        channels: [x]
        rounds:
          - {id: een, scenario: tas, start: {at: "19:30", by: clock}, length: 30m, off-street: after 5m}
        """;

    private const string Scenario = """
        id: tas
        track: adult
        title: De tas
        injects:
          - {id: start, at: +0s, kind: start, text: De boef is op pad.}
          - id: foto
            at: +5m
            kind: photo
            text: Dit is de tas van de boef.
            photo:
              file: photos/tas.jpg
              alt: {nl: Een rode en een blauwe helft, en: A red half and a blue one}
              consent: T-2026-3
          - {id: hint-1, at: +10m, kind: hint, text: De boef keert om.}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-photo-");

    public PhotoTown()
    {
        foreach (var name in (string[])["games", "scenarios", "scenarios/photos"])
            folder.CreateSubdirectory(name);
        File.WriteAllText(In("appsettings.json"), """{"Channels": {"x": {"Type": "sandbox"}}}""");
        File.WriteAllText(GamePath, Game);
        File.WriteAllText(In("scenarios/tas.yaml"), Scenario);
        File.WriteAllBytes(PhotoPath, Pictures.WithExif(Pictures.Flag(800, 600), 6));
    }

    public string Path => folder.FullName;

    public string GamePath => In("games/fotodorp.yaml");

    public string PhotoPath => In("scenarios/photos/tas.jpg");

    public string In(string file) => System.IO.Path.Combine(folder.FullName, file);

    public void Dispose() => folder.Delete(recursive: true);
}
