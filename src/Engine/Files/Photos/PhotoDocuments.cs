using System.Globalization;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Photos;

/// <summary>
/// A photo among the documents that pin a plan: one line with its size and hash, under the document that names it. So the hash of
/// the plan is over its photos as well, and the plan can be read again without them.
/// </summary>
internal static class PhotoDocuments
{
    private const char Mark = '#';

    public static string PathOf(PhotoName name) => name.Owner + Mark + name.File;

    public static bool IsPhoto(PlanDocument document) => document.Path.Contains(Mark, StringComparison.Ordinal);

    public static string TextOf(SafePhoto photo) =>
        string.Create(CultureInfo.InvariantCulture, $"{SafePhoto.MediaType} {photo.Width} {photo.Height} {photo.Bytes} {photo.Hash}");

    public static PhotoShelf Shelf(IReadOnlyList<PlanDocument> documents)
    {
        var photos = documents
            .Skip(1)
            .Where(IsPhoto)
            .DistinctBy(document => document.Path)
            .ToDictionary(document => document.Path, Read, StringComparer.Ordinal);
        return new PhotoShelf(
            (name, _) =>
                photos.GetValueOrDefault(PathOf(name)) is { } photo
                    ? new PhotoVerdict.Safe(photo)
                    : FileTexts.Refused(FileRule.PhotoNotFound, name.File)
        );
    }

    /// <summary>Null for a line that this version cannot read: the photo is then missing, and the plan is refused.</summary>
    private static SafePhoto? Read(PlanDocument document) =>
        document.Text.Split(' ') is [SafePhoto.MediaType, var width, var height, var bytes, var hash]
        && Number(width) is { } wide
        && Number(height) is { } high
        && Number(bytes) is { } size
            ? new SafePhoto(hash, default, wide, high, size)
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
