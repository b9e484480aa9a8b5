using System.Reflection;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>The repository, for what tests start from it.</summary>
internal static class House
{
    private static readonly string Root = typeof(House)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot")
        .Value!;

    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}
