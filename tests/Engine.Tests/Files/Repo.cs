using System.Runtime.CompilerServices;

namespace FeedGame.Engine.Tests.Files;

/// <summary>The shipped files, found from where this source file lies.</summary>
internal static class Repo
{
    public static string Root { get; } = FindRoot();

    public static string Config(params string[] parts) => Path.Combine([Root, "config", .. parts]);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));
}
