using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;

namespace FeedGame.Simulation.Tests.X;

/// <summary>The games in <c>config</c>, as people get them.</summary>
internal static class Shipped
{
    private static readonly string Root = typeof(Shipped)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepoRoot")
        .Value!;

    public static GamePlan Game(string id)
    {
        var path = Path.Combine(Root, "config", "games", id + ".yaml");
        return Plan(PlanReader.Read(path, new PlanContext(new HashSet<string>([XEvening.Channel], StringComparer.Ordinal))));
    }

    /// <summary>The same files with one line of the game changed.</summary>
    public static GamePlan Game(string id, string line, string instead)
    {
        var documents = Game(id).Documents.ToList();
        Assert.Contains(line, documents[0].Text, StringComparison.Ordinal);
        var text = documents[0].Text.Replace(line, instead, StringComparison.Ordinal);
        documents[0] = new PlanDocument(documents[0].Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text);
        return Plan(PlanReader.FromDocuments(documents));
    }

    private static GamePlan Plan(PlanReading reading)
    {
        Assert.Empty(reading.Problems);
        return reading.Plan!;
    }
}
