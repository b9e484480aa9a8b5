using FeedGame.Engine.Scenarios;
using FeedGame.Publishers;

namespace FeedGame.Host.Channels;

/// <summary>What a channel says, for people: channels speak English, and what is new to the lists of Dutch stays so.</summary>
internal static class ChannelSaid
{
    public static LocalText Of(string english) => new(Dutch.Of(english) ?? english, english);

    public static string In(string english, string lang) => Of(english).In(lang);
}
