using System.Security;
using System.Text;
using FeedGame.Engine.Files.Problems;

namespace FeedGame.Engine.Files.Yaml;

/// <summary>A file's text, before anything is known about it. A byte order mark stays in it, so that its bytes can be had back.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file, or tells why it cannot be read. Never reads more than the limit, whatever the file is.</summary>
    public static SourceFile? Load(string path, ProblemList problems)
    {
        var whole = new Spot(path, 0, 0);
        try
        {
            if (Directory.Exists(path))
                return problems.None<SourceFile>(whole, FileRule.FileIsDirectory);
            if (!File.Exists(path))
                return problems.None<SourceFile>(whole, FileRule.FileNotFound);
            return Decode(path, FirstBytes(path), problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return problems.None<SourceFile>(whole, FileRule.FileUnreadable, e.Message);
        }
    }

    private static byte[] FirstBytes(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[FileLimits.FileBytes + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static SourceFile? Decode(string path, byte[] bytes, ProblemList problems)
    {
        if (bytes.Length > FileLimits.FileBytes)
            return problems.None<SourceFile>(new Spot(path, 0, 0), FileRule.FileTooLarge, $"{FileLimits.FileBytes / 1024} KB");
        try
        {
            return new SourceFile(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.Take(Math.Max(0, e.Index)).Count(value => value == (byte)'\n');
            return problems.None<SourceFile>(new Spot(path, line, 1), FileRule.NotUtf8);
        }
    }
}
