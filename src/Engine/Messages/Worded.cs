using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Messages;

/// <summary>A message as the public reads it: label in front and behind, all variables filled in.</summary>
/// <param name="Short">With the author's shorter words; null when there are none.</param>
public sealed record Worded(LocalText Text, LocalText? Short = null)
{
    /// <summary>
    /// The author's words where they fit the channel, the shorter ones where only those may; never cut (C4). What is published and
    /// what a preview shows are both chosen here, by the rule that the channel itself goes by.
    /// </summary>
    /// <param name="traits">Null for a channel that is not there: nobody knows its limit.</param>
    /// <param name="photos">They may leave less room, or bring words of their own; their content is not looked at.</param>
    public LocalText For(ChannelTraits? traits, IReadOnlyList<Photo> photos) =>
        Short is null || traits is null || PostFit.Text(Alone(Text.Nl, photos), traits) is not null ? Text : Short;

    /// <summary>A text as it appears on a channel: with what the photos show where the network has no field for that.</summary>
    public static string Shown(string text, IReadOnlyList<InjectPhoto> photos, ChannelTraits? traits) =>
        traits is null ? text : PostFit.Text(Alone(text, [.. photos.Select(photo => photo.With(default))]), traits) ?? text;

    private static Post Alone(string text, IReadOnlyList<Photo> photos) =>
        new()
        {
            Key = "",
            Text = text,
            Photos = photos,
            Due = default,
        };
}
