using System.Globalization;

namespace FeedGame.Host.Tests.Running.Villages;

/// <summary>A game and its scenario as files, for today, whose one round a controller starts.</summary>
internal static class Village
{
    public const string Round = "jeugd";

    /// <param name="injects">Each an id, an offset such as <c>+0s</c>, and the Dutch text.</param>
    /// <returns>The path of the game file.</returns>
    public static async Task<string> WriteAsync(
        string folder,
        string id,
        IEnumerable<string> channels,
        IEnumerable<(string Id, string At, string Text)> injects,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(Path.Combine(folder, "games"));
        Directory.CreateDirectory(Path.Combine(folder, "scenarios"));
        await File.WriteAllTextAsync(Path.Combine(folder, "scenarios", id + "-verhaal.yaml"), Scenario(id, injects), cancel);
        var game = Path.Combine(folder, "games", id + ".yaml");
        await File.WriteAllTextAsync(game, Game(id, channels, TimeProvider.System.GetUtcNow()), cancel);
        return game;
    }

    private static string Game(string id, IEnumerable<string> channels, DateTimeOffset now)
    {
        // Whenever the test runs, it is about noon in that village: far from its latest end.
        var east = 12 - now.Hour;
        var zone = east == 0 ? "Etc/UTC" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-east:+0;-0}");
        return $"""
            id: {id}
            place: Testdorp
            zone: {zone}
            date: {now.AddHours(east):yyyy-MM-dd}
            meeting-point: het dorpshuis
            latest-end: "22:00"
            report-number: 088 - 27 09 018
            label: SPELBERICHT
            channels: [{string.Join(", ", channels)}]
            rounds:
              - id: {Round}
                scenario: {id}-verhaal
                start:
                  at: "19:00"
                  by: tap
                length: 30m
                off-street: after 5m
            """;
    }

    private static string Scenario(string id, IEnumerable<(string Id, string At, string Text)> injects) =>
        $"""
            id: {id}-verhaal
            track: youth
            title: Een verhaal
            injects:
            {string.Concat(
                injects.Select(inject => $"\n  - id: {inject.Id}\n    at: {inject.At}\n    kind: announcement\n    text: {inject.Text}")
            )}
            """;
}
