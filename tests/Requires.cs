using System.Diagnostics.CodeAnalysis;

namespace FeedGame;

/// <summary>
/// Things of the machine that a test cannot do without. When one is absent the test skips with the reason; where
/// <c>FEEDGAME_TEST_REQUIRE=1</c> says that all should be there (CI), it fails.
/// </summary>
internal static class Requires
{
    /// <summary>The path of a file; the test goes no further without it.</summary>
    public static string File(string path, string what)
    {
        if (!System.IO.File.Exists(path))
            Missing($"{what} is not at {path}");
        return path;
    }

    /// <summary>Ends the test, because something else than a file is not there.</summary>
    [DoesNotReturn]
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("FEEDGAME_TEST_REQUIRE") == "1")
            Assert.Fail(reason + " (FEEDGAME_TEST_REQUIRE=1)");
        Assert.Skip(reason);
    }
}
