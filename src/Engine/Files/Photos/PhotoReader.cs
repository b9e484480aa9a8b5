using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Photos;

/// <summary>Reads <c>photo</c> and <c>photos</c> of an inject, and looks at the photos themselves.</summary>
/// <param name="label">The word that is burned in.</param>
internal sealed class PhotoReader(PhotoShelf shelf, string label, ProblemList problems)
{
    public IReadOnlyList<InjectPhoto> Read(Fields inject)
    {
        if (inject.Has("photo") && inject.Has("photos"))
            problems.Add(inject.SpotOf("photos"), FileRule.PhotoTwice);
        var nodes = inject.Find("photo") is { } one ? [one] : inject.List("photos");
        if (nodes.Count > FileLimits.PhotosInMessage)
            problems.Add(inject.SpotOf("photos"), FileRule.TooManyInMessage, [$"{nodes.Count}", $"{FileLimits.PhotosInMessage}"]);
        return [.. nodes.Take(FileLimits.PhotosInMessage).Select(Read).OfType<InjectPhoto>()];
    }

    private InjectPhoto? Read(Node node)
    {
        if (Fields.Open(node, KeySet.Photo, problems) is not { } fields)
            return null;
        var alt = ReadAlt(fields);
        var consent = ReadConsent(fields);
        if (fields.Text("file") is not { } file)
            return null;
        switch (shelf.Find(new PhotoName(fields.Spot.File, file), label))
        {
            case PhotoVerdict.Safe({ } photo):
                return new InjectPhoto(photo.Hash, alt ?? new LocalText(""), consent ?? "", photo.Width, photo.Height, photo.Bytes);
            case PhotoVerdict.Refused(var rule, var text):
                problems.Add(fields.SpotOf("file"), rule, text);
                return null;
            default:
                throw new InvalidOperationException("No such verdict.");
        }
    }

    /// <summary>Who cannot see the photo plays as well. It is no template: a photo shows the same in every village.</summary>
    private LocalText? ReadAlt(Fields fields)
    {
        if (fields.Local("alt") is not { } alt)
            return null;
        var at = fields.SpotOf("alt");
        var longest = Math.Max(alt.Nl.Length, alt.En?.Length ?? 0);
        if (longest > FileLimits.AltText)
            problems.Add(at, FileRule.AltTooLong, [$"{longest}", $"{FileLimits.AltText}"]);
        if ((alt.Nl + alt.En).AsSpan().IndexOfAny('{', '}') >= 0)
            problems.Add(at, FileRule.AltWithVariable);
        TextChecks.Lint(alt, at, isPublic: true, problems);
        return alt;
    }

    private string? ReadConsent(Fields fields)
    {
        if (fields.Text("consent") is not { } consent)
            return null;
        return Ids.IsConsent(consent) ? consent : problems.None<string>(fields.SpotOf("consent"), FileRule.BadConsent, consent);
    }
}
