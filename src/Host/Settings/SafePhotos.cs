using System.Security.Cryptography;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Media.Photos;

namespace FeedGame.Host.Settings;

/// <summary>
/// Hands the photos of files to media safety: the engine itself unpacks no pictures. A check reads a game more than once, so each
/// photo is kept as long as its reader; one takes half a second.
/// </summary>
internal sealed class SafePhotos
{
    private readonly Dictionary<string, PhotoVerdict> made = new(StringComparer.Ordinal);

    public PhotoVerdict Make(ReadOnlyMemory<byte> file, string label)
    {
        var key = label + Convert.ToHexString(SHA256.HashData(file.Span));
        if (!made.TryGetValue(key, out var verdict))
            made[key] = verdict = Verdict(PhotoSafety.Make(file.Span, label));
        return verdict;
    }

    private static PhotoVerdict Verdict(PhotoResult result) =>
        result switch
        {
            PhotoResult.Safe safe => new PhotoVerdict.Safe(SafePhoto.Of(safe.Content, safe.Width, safe.Height)),
            PhotoResult.Refused { Problem: var problem } => new PhotoVerdict.Refused(problem.Rule, new LocalText(problem.Nl, problem.En)),
            _ => throw new InvalidOperationException("No such result."),
        };
}
