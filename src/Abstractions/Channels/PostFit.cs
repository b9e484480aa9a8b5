using FeedGame.Abstractions.Texts;

namespace FeedGame.Abstractions.Channels;

/// <summary>
/// Compares a post with what a channel takes. Every channel checks and publishes by the same choice, so that a preview is what
/// goes out (C4). Nothing is ever cut off.
/// </summary>
public static class PostFit
{
    /// <summary>
    /// The post's text, or the author's short one where only that fits, with what the photos show where the network has no field for
    /// it; null when neither fits.
    /// </summary>
    public static string? Text(Post post, ChannelTraits traits)
    {
        var rule = traits.TextFor(post.Photos.Count > 0);
        var text = Caption.Of(post.Text, post, traits);
        var shorter = post.Short is null ? null : Caption.Of(post.Short, post, traits);
        return rule.Overflow(text) is null ? text
            : shorter is not null && rule.Overflow(shorter) is null ? shorter
            : null;
    }

    /// <summary>
    /// What would be lost or refused. Rules: <c>text-length</c>, <c>photo-none</c>, <c>photo-count</c>, <c>photo-type</c>,
    /// <c>photo-missing</c>, <c>photo-bytes</c>, <c>photo-pixels</c>, <c>alt-missing</c>, <c>alt-length</c>.
    /// </summary>
    public static IReadOnlyList<PostProblem> Problems(Post post, ChannelTraits traits) =>
        [.. TextProblems(post, traits), .. PhotoProblems(post, traits.Photos)];

    private static IEnumerable<PostProblem> TextProblems(Post post, ChannelTraits traits)
    {
        if (Text(post, traits) is not null)
            yield break;
        var over = traits.TextFor(post.Photos.Count > 0).Overflow(Caption.Of(post.Short ?? post.Text, post, traits))!;
        yield return new PostProblem(
            "text-length",
            $"The text is {over.Used} {over.Unit} long, the channel takes {over.Max}. Shorten it or write a short variant.",
            over.Used,
            over.Max
        );
    }

    private static IEnumerable<PostProblem> PhotoProblems(Post post, PhotoRule? rule)
    {
        if (post.Photos.Count == 0)
            return [];
        if (rule is null)
            return [new PostProblem("photo-none", "The channel takes no photos: this one would be left out.")];
        return [.. TooMany(post, rule), .. post.Photos.SelectMany(photo => OnePhoto(photo, rule))];
    }

    private static IEnumerable<PostProblem> TooMany(Post post, PhotoRule rule)
    {
        if (post.Photos.Count > rule.Count)
            yield return new PostProblem("photo-count", $"{post.Photos.Count} photos, the channel takes {rule.Count}.");
    }

    private static IEnumerable<PostProblem> OnePhoto(Photo photo, PhotoRule rule)
    {
        if (!rule.MediaTypes.Contains(photo.MediaType, StringComparer.OrdinalIgnoreCase))
            yield return new PostProblem(
                "photo-type",
                $"The photo is {photo.MediaType}, the channel takes {string.Join(", ", rule.MediaTypes)}."
            );
        if (photo.Content.IsEmpty)
            yield return new PostProblem("photo-missing", "The photo is not there any more: it was withdrawn.");
        if (photo.Content.Length > rule.Bytes)
            yield return new PostProblem("photo-bytes", $"The photo has {photo.Content.Length} bytes, the channel takes {rule.Bytes}.");
        if (Math.Max(photo.Width, photo.Height) > rule.MaxPixels)
            yield return new PostProblem("photo-pixels", $"The photo's longest side is over {rule.MaxPixels} pixels.");
        if ((long)photo.Width * photo.Height > rule.MaxArea)
            yield return new PostProblem("photo-pixels", $"The photo has more than {rule.MaxArea} pixels: make it smaller.");
        if (string.IsNullOrWhiteSpace(photo.Alt))
            yield return new PostProblem("alt-missing", "The photo has no alt text: say in words what it shows.");
        if (rule.AltLength > 0 && photo.Alt.Length > rule.AltLength)
            yield return new PostProblem("alt-length", "The photo's alt text is too long.", photo.Alt.Length, rule.AltLength);
    }
}
