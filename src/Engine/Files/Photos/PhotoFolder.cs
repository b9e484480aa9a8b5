using System.Security;
using FeedGame.Engine.Files.Problems;

namespace FeedGame.Engine.Files.Photos;

/// <summary>Photos on disk, below the folder of the file that names them.</summary>
internal static class PhotoFolder
{
    public static PhotoShelf Shelf(PlanContext context) => new((name, label) => Open(name, label, context));

    private static PhotoVerdict Open(PhotoName name, string label, PlanContext context)
    {
        if (context.MakeSafe is not { } makeSafe)
            return FileTexts.Refused(FileRule.PhotosNotRead);
        if (!IsBelow(name.File))
            return FileTexts.Refused(FileRule.PhotoOutside, name.File);
        var folder = Path.GetDirectoryName(name.Owner) ?? "";
        try
        {
            if (HasLink(folder, name.File))
                return FileTexts.Refused(FileRule.PhotoOutside, name.File);
            var path = Path.Combine(folder, name.File);
            return File.Exists(path) ? makeSafe(FirstBytes(path), label) : FileTexts.Refused(FileRule.PhotoNotFound, name.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return FileTexts.Refused(FileRule.FileUnreadable, e.Message);
        }
    }

    /// <summary>Plain names with slashes between them, so that a game reads the same on every system.</summary>
    private static bool IsBelow(string file) =>
        file.IndexOfAny(['\\', ':', '\0']) < 0 && file.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    /// <summary>A link could lead anywhere.</summary>
    private static bool HasLink(string folder, string file)
    {
        var path = folder;
        foreach (var part in file.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }
        return false;
    }

    /// <summary>Never more than the limit, whatever the file is; media safety refuses what is longer.</summary>
    private static byte[] FirstBytes(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Math.Min(file.Length, FileLimits.PhotoBytes)];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
