using FeedGame.Host.Commands;
using FeedGame.Host.Settings;

namespace FeedGame.Host.NewGames;

/// <summary>
/// Where files of people go: the folder that was asked for, or <c>./config</c>. The one beside the program is the kit as it was shipped and
/// stays so; what a folder of one's own lacks of it is copied.
/// </summary>
internal static class NewGameFiles
{
    public static string Folder(string? asked) => asked ?? ConfigFolder.Usual;

    /// <summary>Where scenarios and channels are read from before anything is made: a folder that lacks them gets the kit's.</summary>
    public static string ToRead(string folder) =>
        Directory.Exists(Path.Combine(folder, "scenarios")) && File.Exists(Path.Combine(folder, "appsettings.json"))
            ? folder
            : ConfigFolder.Kit;

    /// <summary>Makes the folder complete: scenarios, schemas and settings; a file that is there stays as it is.</summary>
    public static void Complete(string folder)
    {
        foreach (var part in (string[])["scenarios", "schema"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
            foreach (var file in Directory.GetFiles(Path.Combine(ConfigFolder.Kit, part)))
                CopyNew(file, Path.Combine(folder, part, Path.GetFileName(file)));
        }
        Directory.CreateDirectory(Path.Combine(folder, "games"));
        CopyNew(Path.Combine(ConfigFolder.Kit, "appsettings.json"), Path.Combine(folder, "appsettings.json"));
    }

    /// <summary>Throws <see cref="RefusedException"/> when one of them is there: nothing that somebody wrote is written over.</summary>
    public static void WriteNew(params (string Path, string Text)[] files)
    {
        var there = files.Where(file => File.Exists(file.Path)).Select(file => NewGameWords.Exists(file.Path)).ToList();
        if (there.Count > 0)
            throw new RefusedException(there);
        foreach (var (path, text) in files)
            File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }

    private static void CopyNew(string from, string to)
    {
        if (!File.Exists(to) && Path.GetFullPath(from) != Path.GetFullPath(to))
            File.Copy(from, to);
    }
}
