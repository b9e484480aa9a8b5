namespace FeedGame.Abstractions.Channels;

/// <summary>
/// A text with what its photos show, for networks that have no field for alt text: who cannot see the photo reads it in the text.
/// </summary>
internal static class Caption
{
    /// <summary>The same text where there are no photos or the network has a field for alt text.</summary>
    public static string Of(string text, Post post, ChannelTraits traits)
    {
        if (traits.Photos is not { AltLength: 0 } || post.Photos.Count == 0)
            return text;
        var shown = string.Join('\n', post.Photos.Select(photo => $"[{Word(post.Language)}: {photo.Alt.Trim()}]"));
        // The last line holds the label, and nothing may stand behind that.
        var last = text.LastIndexOf('\n');
        return last < 0 ? $"{text}\n{shown}" : $"{text[..last]}\n{shown}{text[last..]}";
    }

    private static string Word(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "Photo" : "Foto";
}
