using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Previews;

/// <summary>
/// Every message of an evening as each of its channels would get it (C4), the texts that lie ready included: a stop text that is too
/// long must not show on the evening itself. Pure, and made by the code that publishes: <see cref="Wording"/> and
/// <see cref="Worded.For"/>.
/// </summary>
/// <param name="Messages">Planned ones in the order of their times, then a spare round's, then those that are kept aside, then the ready texts.</param>
public sealed record Preview(IReadOnlyList<PreviewMessage> Messages)
{
    /// <summary>Each post that would lose something or be refused.</summary>
    public IEnumerable<(PreviewMessage Message, PreviewPost Post)> Misfits =>
        from message in Messages
        from post in message.Posts
        where post.Problems.Count > 0
        select (message, post);

    public static Preview Of(GamePlan plan, IReadOnlyList<PreviewChannel> channels)
    {
        var releases = new PlannedReleases(plan).All();
        return new Preview([.. releases.Select(release => Message(plan, release, channels))]);
    }

    /// <summary>What a person is about to say during play, as each channel would get it (L3).</summary>
    /// <param name="round">The round that is on; empty when none is.</param>
    /// <param name="about">What it corrects or replaces; null for a message of its own.</param>
    public static PreviewMessage Spoken(
        GamePlan plan,
        string round,
        string words,
        InjectId? about,
        DateTimeOffset now,
        IReadOnlyList<PreviewChannel> channels
    )
    {
        var kind = about is null ? InjectKind.AdHoc : InjectKind.Correction;
        var id = about is { } corrected ? corrected with { Inject = "correction" } : new InjectId(round, "say");
        var release = new PlannedRelease(new InjectReleased(id, kind, 1, now, null, "", About: about), MessageOrigin.Ready);
        return Message(plan, release, channels, words);
    }

    /// <summary>A message that is out, as each channel got it; for an evening on which nobody spoke words of their own.</summary>
    public static PreviewMessage Sent(GamePlan plan, InjectReleased released, DateTimeOffset at, IReadOnlyList<PreviewChannel> channels) =>
        Message(plan, new PlannedRelease(released with { Due = at }, MessageOrigin.Planned), channels);

    private static PreviewMessage Message(
        GamePlan plan,
        PlannedRelease release,
        IReadOnlyList<PreviewChannel> channels,
        string? words = null
    )
    {
        var (released, origin, newStart) = release;
        var worded = Wording.Of(plan, released, released.Due, words, newStart);
        return new PreviewMessage(
            released.Inject,
            released.Kind,
            plan.FindRound(released.Inject.Round)?.Number,
            released.Due,
            origin,
            worded,
            [.. channels.Select(channel => Post(plan.Game.Id, released, worded, PhotosOf(plan, released.Inject), channel))]
        );
    }

    private static IReadOnlyList<Photo> PhotosOf(GamePlan plan, InjectId inject) =>
        [
            .. plan.PhotosOf(inject)
                .Select(photo => photo.With(plan.Photos.FirstOrDefault(safe => safe.Hash == photo.Hash)?.Content ?? default)),
        ];

    /// <param name="photos">A channel that takes none would leave them out, and that is a problem, not a choice.</param>
    private static PreviewPost Post(
        string game,
        InjectReleased released,
        Worded worded,
        IReadOnlyList<Photo> photos,
        PreviewChannel channel
    )
    {
        IReadOnlyList<Photo> taken = channel.Traits.Photos is null ? [] : photos;
        var text = worded.For(channel.Traits, taken);
        var post = new Post
        {
            Key = $"{game}/{released.Inject}/{channel.Name}",
            Text = text.Nl,
            Photos = photos,
            Due = released.Due,
            Safety = released.Kind is InjectKind.Stop or InjectKind.RealIncident,
        };
        return PreviewPost.Of(channel, post, ReferenceEquals(text, worded.Short));
    }
}
