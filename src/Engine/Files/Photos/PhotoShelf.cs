using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Photos;

/// <summary>Where the photos of a game are found: folders on disk, or the documents a plan was pinned with.</summary>
/// <param name="open">The photo that a game or scenario file names, with the word of its label.</param>
internal sealed class PhotoShelf(Func<PhotoName, string, PhotoVerdict> open)
{
    private readonly Dictionary<PhotoName, PhotoVerdict> known = [];
    private readonly List<TakenPhoto> taken = [];

    /// <summary>The photos used so far, in order of first use.</summary>
    public IReadOnlyList<TakenPhoto> Taken => taken;

    /// <summary>Made safe once, however often it is shown.</summary>
    public PhotoVerdict Find(PhotoName name, string label)
    {
        if (known.TryGetValue(name, out var before))
            return before;
        var verdict =
            taken.Count < FileLimits.Photos ? open(name, label) : FileTexts.Refused(FileRule.TooManyPhotos, $"{FileLimits.Photos}");
        if (verdict is PhotoVerdict.Safe safe)
            taken.Add(new TakenPhoto(name, safe.Photo));
        return known[name] = verdict;
    }
}

/// <summary>Which photo: the file that names it, and the path it gives.</summary>
internal readonly record struct PhotoName(string Owner, string File);

internal sealed record TakenPhoto(PhotoName Name, SafePhoto Photo);
