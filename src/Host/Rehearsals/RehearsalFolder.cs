using FeedGame.Host.Commands;
using FeedGame.Host.Data;

namespace FeedGame.Host.Rehearsals;

/// <summary>The folder that a rehearsal is written to; only whoever asked can read it.</summary>
internal sealed class RehearsalFolder(string path)
{
    /// <summary>Tried before anything is played: nobody should wait for an evening that cannot be kept.</summary>
    public void Make(string lang)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RehearsalWords.CannotWrite(path, problem.Message).In(lang));
        }
    }

    /// <returns>The page to open.</returns>
    public async Task<string> WriteAsync(IReadOnlyList<RehearsalFile> files, string lang, CancellationToken cancel)
    {
        try
        {
            foreach (var file in files)
                await SecretFile.WriteAsync(Path.Combine(path, file.Name), file.Content, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RehearsalWords.CannotWrite(path, problem.Message).In(lang));
        }
        return Path.Combine(path, RehearsalPages.Index);
    }
}
