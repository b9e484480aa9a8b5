using FeedGame.Engine.Play;

namespace FeedGame.Host.Steering;

/// <summary>The health of one channel.</summary>
/// <param name="Blocked">What a person must mend first; null when nothing.</param>
/// <param name="NotBefore">The network asked for patience until then.</param>
/// <param name="Waiting">How many deliveries are not settled.</param>
public sealed record ChannelLine(string Name, string? Blocked, DateTimeOffset? NotBefore, int Waiting, bool ByHand, string? Amplifies)
{
    public bool Healthy => Blocked is null && NotBefore is null;
}

internal static class ChannelLines
{
    public static IReadOnlyList<ChannelLine> Of(BoardSource source) =>
        [
            .. source.Plan.Game.Channels.Select(channel =>
            {
                var health = source.Channels.GetValueOrDefault(channel.Name);
                return new ChannelLine(
                    channel.Name,
                    health?.Blocked,
                    health?.NotBefore > source.Now ? health.NotBefore : null,
                    Waiting(source.State, channel.Name),
                    channel.Groups.Count > 0,
                    channel.Amplifies
                );
            }),
        ];

    private static int Waiting(GameState state, string channel) =>
        state.Deliveries.Values.Count(delivery => delivery.Key.Channel == channel && (!delivery.Settled || delivery.Waits));
}
