using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Media.Photos;

namespace FeedGame.Host.Settings;

/// <summary>Hands the photos of files to media safety: the engine itself unpacks no pictures.</summary>
internal static class SafePhotos
{
    public static PhotoVerdict Make(ReadOnlyMemory<byte> file, string label) =>
        PhotoSafety.Make(file.Span, label) switch
        {
            PhotoResult.Safe safe => new PhotoVerdict.Safe(SafePhoto.Of(safe.Content, safe.Width, safe.Height)),
            PhotoResult.Refused { Problem: var problem } => new PhotoVerdict.Refused(problem.Rule, new LocalText(problem.Nl, problem.En)),
            _ => throw new InvalidOperationException("No such result."),
        };
}
