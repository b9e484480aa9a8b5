using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    /// <summary>
    /// What is out on a channel is reposted by the accounts that amplify it (C5), as long as it is of use: after a stop, after its
    /// withdrawal and after its round nothing is carried further.
    /// </summary>
    private static GameState Amplified(GameState state, Delivery original, DateTimeOffset at)
    {
        if (state.Amplifiers.Count == 0 || original.Receipt is null || !IsCarriedOn(state, original))
            return state;
        var deliveries = state.Deliveries;
        foreach (var amplifier in state.Amplifiers.Where(amplifier => amplifier.Original == original.Key.Channel))
        {
            var key = RepostOf(original.Key, amplifier);
            if (!deliveries.ContainsKey(key))
                deliveries = deliveries.Add(key, Repost(key, original, state.Seq + 1, at));
        }
        return state with { Deliveries = deliveries };
    }

    internal static DeliveryKey RepostOf(DeliveryKey original, Amplifier amplifier) =>
        original with
        {
            Action = DeliveryAction.Amplify,
            Channel = amplifier.Channel,
        };

    private static bool IsCarriedOn(GameState state, Delivery original) =>
        original.Key.Action is DeliveryAction.Publish or DeliveryAction.Correct
        && original.Lane != Lane.Stop
        && state.Status != GameStatus.Stopped
        && state.Injects.GetValueOrDefault(original.Key.Inject) is not { Status: InjectStatus.Withdrawn }
        && !(original.Lane == Lane.Ordered && original.Released < state.Rounds.GetValueOrDefault(original.Key.Inject.Round)?.ClosedAt);

    private static Delivery Repost(DeliveryKey key, Delivery original, long order, DateTimeOffset at) =>
        new()
        {
            Key = key,
            Kind = original.Kind,
            Lane = original.Lane,
            Order = order,
            Due = original.Due,
            Expires = original.Expires,
            Released = at,
            About = original.Key,
        };
}
