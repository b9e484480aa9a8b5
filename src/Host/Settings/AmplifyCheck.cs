using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Settings;

/// <summary>A repost stays within one network, and not every network knows it (C5).</summary>
internal static class AmplifyCheck
{
    /// <param name="kindOf">A channel's type and what that can do; null for one that is not configured.</param>
    public static IEnumerable<LocalText> Problems(GamePlan plan, Func<string, (string Type, ChannelTraits Traits)?> kindOf)
    {
        foreach (var channel in plan.Game.Channels)
        {
            if (channel.Amplifies is not { } original || kindOf(channel.Name) is not { } kind)
                continue;
            if (!kind.Traits.Amplifies)
                yield return Cannot(channel.Name, kind.Type);
            else if (kindOf(original) is { } other && other.Type != kind.Type)
                yield return Differs(channel.Name, kind.Type, original, other.Type);
        }
    }

    private static LocalText Cannot(string channel, string type) =>
        new(
            $"Kanaal {channel} moet herplaatsen (amplifies), maar een kanaal van type {type} kan dat niet. Haal amplifies weg.",
            $"Channel {channel} is to repost (amplifies), but a channel of type {type} cannot. Remove amplifies."
        );

    private static LocalText Differs(string channel, string type, string original, string other) =>
        new(
            $"Kanaal {channel} is van type {type} en kan niet herplaatsen wat {original} plaatst, want dat is van type {other}.",
            $"Channel {channel} is of type {type} and cannot repost what {original} posts, which is of type {other}."
        );
}
