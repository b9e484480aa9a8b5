using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>What neighbours could read, on our own page and in each channel. Pure.</summary>
public sealed record PublicTranscript(IReadOnlyList<PublicMessage> Messages)
{
    /// <param name="channels">As they are configured: they choose between the text and the short one as on the evening itself.</param>
    internal static PublicTranscript Of(PlayedEvening evening, IReadOnlyList<PreviewChannel> channels) =>
        new([.. evening.Releases.Select(release => Message(evening, release, channels))]);

    private static PublicMessage Message(PlayedEvening evening, PlayedRelease release, IReadOnlyList<PreviewChannel> channels)
    {
        var sent = Preview.Sent(evening.Plan, release.Fact, release.At, channels);
        var photos = sent.Posts is [{ Post: var post }, ..] ? post.Photos : [];
        var variants = sent
            .Posts.Select(each => (Place: Named(evening, each.Channel), each.Text, Photos: Taken(channels, each)))
            .Prepend((Place: "", Text: sent.Worded.Text.Nl, Photos: photos))
            .GroupBy(variant => (variant.Text, variant.Photos.Count))
            .Select(same => new PublicVariant([.. same.Select(variant => variant.Place)], same.Key.Text, same.First().Photos));
        return new PublicMessage(release.Fact.Kind, evening.RoundOf(release.Fact.Inject), release.At, [.. variants]);
    }

    private static IReadOnlyList<Photo> Taken(IReadOnlyList<PreviewChannel> channels, PreviewPost post) =>
        channels.First(channel => channel.Name == post.Channel).Traits.Photos is null ? [] : post.Post.Photos;

    /// <summary>An account that reposts shows the same post, and is named behind it.</summary>
    private static string Named(PlayedEvening evening, string channel) =>
        string.Join(
            " + ",
            evening.Plan.Game.Channels.Where(other => other.Amplifies == channel).Select(other => other.Name).Prepend(channel)
        );
}

/// <param name="Round">Null for a message of the whole game.</param>
public sealed record PublicMessage(InjectKind Kind, int? Round, DateTimeOffset At, IReadOnlyList<PublicVariant> Variants);

/// <summary>The same words and photos, wherever they could be read.</summary>
/// <param name="Places">Names of channels; our own page is the empty one.</param>
public sealed record PublicVariant(IReadOnlyList<string> Places, string Text, IReadOnlyList<Photo> Photos);
