using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Where scenarios lie on disk: in <c>scenarios</c> beside the folder of the game, or next to the game itself.</summary>
internal static class Folders
{
    public static ScenarioShelf Shelf(string gamePath, ProblemList problems)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Candidates(gamePath))
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        return new ScenarioShelf(id => SourceFile.Load(files[id], problems), files.Keys, problems);
    }

    private static List<string> Candidates(string gamePath)
    {
        var games = Path.GetDirectoryName(gamePath) ?? "";
        var parent = Path.GetFileName(games) is "" or "." or ".." ? Path.Combine(games, "..") : Path.GetDirectoryName(games) ?? "";
        string[] others = [Path.GetFileNameWithoutExtension(gamePath), "people"];
        return
        [
            .. FilesIn(Path.Combine(parent, "scenarios")),
            .. FilesIn(games).Where(file => !others.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            var here = folder.Length == 0 ? "." : folder;
            return Directory.Exists(here)
                ? Directory
                    .GetFiles(here, "*.yaml")
                    .Select(file => Path.Combine(folder, Path.GetFileName(file)))
                    .Order(StringComparer.Ordinal)
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder nobody may read holds no scenarios; the one that is missing is then reported where it is named.
            return [];
        }
    }
}
