using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;

namespace FeedGame.Host.Control;

/// <summary>What a controller should know of besides times and states: each thing once, and what to do about it. Pure.</summary>
internal static class Notices
{
    public static IEnumerable<LocalText> Of(GamePlan plan, GameState state, IReadOnlyDictionary<string, ChannelHealth> channels)
    {
        foreach (var channel in plan.Game.Channels.Select(channel => channel.Name))
        {
            if (channels.GetValueOrDefault(channel)?.Blocked is { } why)
                yield return Blocked(plan.Game.Id, channel, why, Waiting(state, channel));
        }
        if (TakingDown.Offered(plan, state) is { Count: > 0 } offered)
            yield return Offered(plan.Game.Id, offered.Count);
        foreach (var delivery in state.Deliveries.Values.Where(delivery => delivery.Unthreaded).OrderBy(delivery => delivery.Order))
            yield return Unthreaded(delivery.Key);
    }

    private static int Waiting(GameState state, string channel) =>
        state.Deliveries.Values.Count(delivery => delivery.Key.Channel == channel && !delivery.Settled);

    private static LocalText Blocked(string game, string channel, string why, int waiting) =>
        new(
            $"Kanaal {channel} is geblokkeerd; {waiting} wachten. {why} Zeg daarna: feedgame control {game} mend {channel}",
            $"Channel {channel} is blocked; {waiting} wait. {why} Then say: feedgame control {game} mend {channel}"
        );

    private static LocalText Offered(string game, int count) =>
        new(
            $"Na de stop staan nog {count} berichten op de kanalen die u kunt terugnemen: feedgame control {game} take-down",
            $"After the stop {count} messages still stand on the channels that you can take back: feedgame control {game} take-down"
        );

    private static LocalText Unthreaded(DeliveryKey delivery) =>
        new(
            $"{delivery} mocht geen antwoord zijn en gaat als los bericht.",
            $"{delivery} was refused as an answer and goes as a post of its own."
        );
}
