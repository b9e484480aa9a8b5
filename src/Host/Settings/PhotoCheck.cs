using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Settings;

/// <summary>The photos of a message beside what a channel takes: none is ever left out in silence (C4, C7).</summary>
internal static class PhotoCheck
{
    public static IEnumerable<LocalText> Problems(GamePlan plan, PlannedInject planned, string channel, ChannelTraits traits) =>
        Photos(plan, planned) is { Count: > 0 } photos
            ? PostFit
                .Problems(Post(photos), traits)
                .Select(problem => problem.Rule)
                .Distinct(StringComparer.Ordinal)
                .Select(rule => Words(planned, channel, rule))
                .OfType<LocalText>()
            : [];

    private static List<Photo> Photos(GamePlan plan, PlannedInject planned) =>
        [.. ((planned.Inject as Inject.Message)?.Photos ?? []).Select(photo => Photo(plan, photo))];

    private static Photo Photo(GamePlan plan, InjectPhoto photo) =>
        new(
            plan.Photos.FirstOrDefault(safe => safe.Hash == photo.Hash)?.Content ?? default,
            SafePhoto.MediaType,
            photo.Alt.Nl,
            photo.Width,
            photo.Height
        );

    private static Post Post(IReadOnlyList<Photo> photos) =>
        new()
        {
            Key = "",
            Text = "",
            Due = DateTimeOffset.UnixEpoch,
            Photos = photos,
        };

    /// <summary>Null for what is no matter of photos.</summary>
    private static LocalText? Words(PlannedInject planned, string channel, string rule) =>
        rule switch
        {
            "photo-none" => new(
                $"{planned.Id}: {channel} neemt geen foto's aan, deze zou wegblijven. Haal de foto weg, of het kanaal.",
                $"{planned.Id}: {channel} takes no photos, this one would be left out. Take out the photo, or the channel."
            ),
            "photo-count" => new(
                $"{planned.Id}: te veel foto's voor {channel}. Verdeel ze over meer berichten.",
                $"{planned.Id}: too many photos for {channel}. Spread them over more messages."
            ),
            "photo-type" or "photo-bytes" or "photo-pixels" => new(
                $"{planned.Id}: deze foto is te groot of van een soort die {channel} niet aanneemt. Maak hem kleiner.",
                $"{planned.Id}: this photo is too large, or of a kind that {channel} does not take. Make it smaller."
            ),
            "alt-length" => new(
                $"{planned.Id}: de beschrijving van de foto is te lang voor {channel}. Maak haar korter.",
                $"{planned.Id}: the description of the photo is too long for {channel}. Make it shorter."
            ),
            _ => null,
        };
}
