using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;

namespace FeedGame.Host.Preflights;

/// <summary>The sample games and their scenarios as they were shipped, kept in the program: people change the files beside it.</summary>
internal static class Kit
{
    private static readonly Assembly Program = typeof(Kit).Assembly;

    public static IReadOnlyList<GamePlan> Games()
    {
        var scenarios = In("kit/scenarios/").ToList();
        return [.. In("kit/games/").Select(game => PlanReader.FromDocuments([game, .. scenarios]).Plan).OfType<GamePlan>()];
    }

    private static IEnumerable<PlanDocument> In(string folder) =>
        Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static PlanDocument Read(string name)
    {
        using var stream = Program.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PlanDocument(name["kit/".Length..], Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.UTF8.GetString(bytes));
    }
}
