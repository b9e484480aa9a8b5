using System.Text;

namespace FeedGame.Host.Printables;

/// <summary>A file that only the owner of the folder can read.</summary>
internal static class SecretFile
{
    /// <summary>Whole or not at all: half a sheet on an evening without a machine is none. Throws as files do.</summary>
    public static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var unfinished = file + ".new";
        File.Delete(unfinished);
        await using (var stream = new FileStream(unfinished, options))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        File.Move(unfinished, file, overwrite: true);
    }
}
