using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// What lies where on disk: scenarios in <c>scenarios</c> beside the folder of the game, or next to the game itself; who does what in
/// <c>GAME.people.yaml</c> next to it, or in <c>people.yaml</c> for a folder with one game.
/// </summary>
internal static class Folders
{
    private const string People = "people";

    /// <summary>The file with the people of a game; null when there is none.</summary>
    public static string? PeopleOf(string gamePath)
    {
        var games = Path.GetDirectoryName(gamePath) ?? "";
        string[] names = [$"{Path.GetFileNameWithoutExtension(gamePath)}.{People}.yaml", $"{People}.yaml"];
        return names.Select(name => Path.Combine(games, name)).FirstOrDefault(File.Exists);
    }

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
        var own = Path.GetFileNameWithoutExtension(gamePath);
        return
        [
            .. FilesIn(Path.Combine(parent, "scenarios")),
            .. FilesIn(games).Where(file => Path.GetFileNameWithoutExtension(file) is var name && name != own && !IsPeople(name)),
        ];
    }

    private static bool IsPeople(string name) => name == People || name.EndsWith("." + People, StringComparison.Ordinal);

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
