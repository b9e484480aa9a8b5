using System.Globalization;

namespace FeedGame.Simulation.Tests;

/// <summary>Which evenings are played.</summary>
internal static class Seeds
{
    private static readonly int Usual = int.TryParse(
        Environment.GetEnvironmentVariable("FEEDGAME_SEEDS"),
        CultureInfo.InvariantCulture,
        out var count
    )
        ? count
        : 300;
    private const string Variable = "FEEDGAME_SEED";

    /// <summary>The one seed that was asked for; null when none was.</summary>
    public static int? Asked =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var seed) ? seed : null;

    /// <summary>Those that failed at some time, then the usual ones.</summary>
    public static IEnumerable<int> All => Asked is { } seed ? [seed] : Failed().Concat(Enumerable.Range(1, Usual)).Distinct();

    public static string HowToReplay(int seed) => $"{Variable}={seed} dotnet test --project tests/Simulation.Tests --output detailed";

    /// <summary>One seed a line; what follows it tells what was wrong.</summary>
    private static IEnumerable<int> Failed() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "failed-seeds.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));
}
