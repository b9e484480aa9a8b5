using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>What those who forward by hand get for one channel: message by message, when, for which groups (C3). Pure.</summary>
/// <param name="Groups">All of the channel; empty for one that reaches everybody at once.</param>
public sealed record RelayTranscript(
    string Channel,
    Forwarding? Forwarding,
    IReadOnlyList<string> Groups,
    IReadOnlyList<RelayMessage> Messages
)
{
    /// <summary>One for each channel that people are.</summary>
    internal static IEnumerable<RelayTranscript> All(PlayedEvening evening, IReadOnlyList<PreviewChannel> channels) =>
        channels
            .Where(channel => channel.Traits.Kind == ChannelKind.Human)
            .Select(channel => new RelayTranscript(
                channel.Name,
                channel.Traits.Forwarding,
                [.. GroupsOf(evening, channel.Name).Select(group => group.Name)],
                [.. MessagesOf(evening, channel)]
            ));

    private static IEnumerable<RelayMessage> MessagesOf(PlayedEvening evening, PreviewChannel channel)
    {
        var releases = evening.Releases.ToList();
        foreach (var release in releases)
        {
            var post = Preview.Sent(evening.Plan, release.Fact, release.At, [channel]).Posts[0];
            yield return new RelayMessage(
                release.Fact.Kind,
                evening.RoundOf(release.Fact.Inject),
                release.At,
                UntilOf(releases, release),
                post.Text,
                post.Post.Photos,
                GroupsOf(evening, release.Fact, channel.Name)
            );
        }
    }

    /// <summary>For people the next hint of the round is the clock (PRODUCT rule 4).</summary>
    private static DateTimeOffset? UntilOf(IReadOnlyList<PlayedRelease> releases, PlayedRelease hint) =>
        hint.Fact.Kind != InjectKind.Hint
            ? null
            : releases
                .FirstOrDefault(later =>
                    later.At > hint.At && later.Fact.Kind == InjectKind.Hint && later.Fact.Inject.Round == hint.Fact.Inject.Round
                )
                ?.At;

    /// <summary>In the order of the game's file, by their names.</summary>
    private static IReadOnlyList<string> GroupsOf(PlayedEvening evening, InjectReleased released, string channel) =>
        [
            .. GroupsOf(evening, channel)
                .Where(group => evening.State.Deliveries.Keys.Any(key => IsFor(key, released, channel, group.Id)))
                .Select(group => group.Name),
        ];

    private static IEnumerable<GameGroup> GroupsOf(PlayedEvening evening, string channel) =>
        evening.Plan.Game.Channels.Where(each => each.Name == channel).SelectMany(each => each.Groups);

    private static bool IsFor(DeliveryKey key, InjectReleased released, string channel, string group) =>
        key.Inject == released.Inject && key.Version == released.Version && key.Channel == channel && key.Recipient == group;
}

/// <param name="Until">When it is of no use to forward it any more; null when it always is.</param>
/// <param name="Groups">Empty for a channel that reaches everybody at once.</param>
public sealed record RelayMessage(
    InjectKind Kind,
    int? Round,
    DateTimeOffset At,
    DateTimeOffset? Until,
    string Text,
    IReadOnlyList<Photo> Photos,
    IReadOnlyList<string> Groups
);
