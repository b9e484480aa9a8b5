using System.Globalization;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests;

/// <summary>Which evenings are played.</summary>
internal static class Seeds
{
    private const string Variable = "FEEDGAME_SEED";

    /// <summary>How many are played; more when somebody has the time and sets FEEDGAME_SEEDS.</summary>
    private static int Count => Number("FEEDGAME_SEEDS") ?? 300;

    /// <summary>The one seed that was asked for; null when none was.</summary>
    public static int? Asked => Number(Variable);

    public static IEnumerable<int> All => Of("failed-seeds.txt", Count);

    /// <summary>Evenings with adaptive rules: a third as many.</summary>
    public static IEnumerable<int> WithRules => Asked is null ? Enumerable.Range(World.WithRules + 1, Count / 3) : [];

    /// <summary>The one that was asked for; else those of the list that failed at some time, then the usual ones.</summary>
    public static IEnumerable<int> Of(string failed, int count) =>
        Asked is { } seed ? [seed] : Failed(failed).Concat(Enumerable.Range(1, count)).Distinct();

    public static string HowToReplay(int seed) => $"{Variable}={seed} dotnet test --project tests/Simulation.Tests --output detailed";

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One seed a line; what follows it tells what was wrong.</summary>
    private static IEnumerable<int> Failed(string list) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, list))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));
}
