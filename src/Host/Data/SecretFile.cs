using System.Text;

namespace FeedGame.Host.Data;

/// <summary>
/// A file that only its owner can read. Whole or not at all: half a run sheet, or half an address, is none. A link is
/// replaced, so that nobody chooses by one where a secret goes.
/// </summary>
internal static class SecretFile
{
    /// <summary>Throws as files do.</summary>
    public static void Write(string file, string text)
    {
        using (var stream = Open(file))
            stream.Write(Encoding.UTF8.GetBytes(text));
        Settle(file);
    }

    /// <summary>Throws as files do. A device, such as <c>/dev/stdout</c>, is written into and stays what it is.</summary>
    public static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        if (IsDevice(file))
        {
            await File.WriteAllTextAsync(file, text, cancel);
            return;
        }
        await using (var stream = Open(file))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        Settle(file);
    }

    /// <summary>Takes it away, and what a write that did not end left of it.</summary>
    public static void Delete(string file)
    {
        File.Delete(file);
        File.Delete(Unfinished(file));
    }

    private static bool IsDevice(string file) => Path.GetFullPath(file).StartsWith("/dev/", StringComparison.Ordinal);

    private static FileStream Open(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(Unfinished(file));
        return new FileStream(Unfinished(file), options);
    }

    private static void Settle(string file) => File.Move(Unfinished(file), file, overwrite: true);

    private static string Unfinished(string file) => file + ".new";
}
