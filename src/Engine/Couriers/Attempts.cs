using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Couriers;

/// <summary>Makes what a channel is given from what the game knows.</summary>
internal static class Attempts
{
    public static Attempt Of(LiveGame game, Delivery delivery, string text, Clocks clocks, ChannelTraits traits)
    {
        var state = game.State;
        var parent = ParentOf(game, delivery);
        var post = new Post
        {
            Key = game.Id + "/" + delivery.Key,
            Text = text,
            Photos = traits.Photos is null ? [] : PhotosOf(game, delivery),
            Due = delivery.Due,
            Recipient = delivery.Key.Recipient,
            Safety = delivery.Lane == Lane.Stop,
            Parent = Receipt(state, parent),
            Root = Receipt(state, parent is { } key ? RootOf(state, key) : null),
        };
        var began = clocks.ToWall(delivery.FirstBegan ?? clocks.Now);
        return new Attempt(post, delivery.Attempts, began, delivery.Intent, Last(state, delivery));
    }

    /// <summary>
    /// What the post answers: what was chosen at the first attempt; else, where the game threads the channel, the newest post of
    /// the round before it. A stop text is a root of its own.
    /// </summary>
    public static DeliveryKey? ParentOf(LiveGame game, Delivery delivery)
    {
        if (delivery.Attempts > 0 || delivery.Lane == Lane.Stop)
            return delivery.Parent;
        if (delivery.Key.Action is DeliveryAction.Retract or DeliveryAction.Amplify or DeliveryAction.Edit)
            return null;
        if (delivery.About is { } about)
            return ReceiptOf(AboutOf(game.State, delivery)) is null ? null : about;
        var threads = game.Plan.Game.Channels.Any(channel => channel.Name == delivery.Key.Channel && channel.Thread);
        return threads ? Before(game.State, delivery)?.Key : null;
    }

    /// <summary>The delivery that a retraction, a change in place or a repost acts on.</summary>
    public static Delivery? AboutOf(GameState state, Delivery delivery) =>
        delivery.About is { } about ? state.Deliveries.GetValueOrDefault(about) : null;

    public static Receipt? ReceiptOf(Delivery? delivery) => ReceiptText.Read(delivery?.Receipt);

    /// <summary>
    /// A photo that was withdrawn in the store is empty here: no channel takes it, and the post does not leave without it either.
    /// </summary>
    private static IReadOnlyList<Photo> PhotosOf(LiveGame game, Delivery delivery) =>
        delivery.Pictured is { } inject ? [.. game.Plan.PhotosOf(inject).Select(photo => photo.With(game.Photo(photo.Hash)))] : [];

    private static Delivery? Before(GameState state, Delivery delivery) =>
        state
            .Deliveries.Values.Where(other => other.Order < delivery.Order && other.Lane != Lane.Stop && IsOut(other))
            .Where(other => other.Key.Inject.Round == delivery.Key.Inject.Round)
            .Where(other => other.Key.Channel == delivery.Key.Channel && other.Key.Recipient == delivery.Key.Recipient)
            .MaxBy(other => other.Order);

    private static Receipt? Last(GameState state, Delivery delivery) =>
        ReceiptText.Read(
            state
                .Deliveries.Values.Where(other => other.Key.Channel == delivery.Key.Channel && IsOut(other))
                .MaxBy(other => other.Sent)
                ?.Receipt
        );

    private static DeliveryKey RootOf(GameState state, DeliveryKey key)
    {
        while (state.Deliveries.GetValueOrDefault(key)?.Parent is { } parent && state.Deliveries.ContainsKey(parent))
            key = parent;
        return key;
    }

    private static bool IsOut(Delivery delivery) =>
        delivery is { Receipt: not null, State: DeliveryState.Published or DeliveryState.Confirmed }
        && delivery.Key.Action is DeliveryAction.Publish or DeliveryAction.Correct;

    private static Receipt? Receipt(GameState state, DeliveryKey? key) =>
        key is { } known ? ReceiptText.Read(state.Deliveries.GetValueOrDefault(known)?.Receipt) : null;
}
