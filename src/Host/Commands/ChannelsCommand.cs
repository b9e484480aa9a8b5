using System.CommandLine;
using FeedGame.Host.Channels;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame channels</c>: which kinds of channels there are, what each takes and asks, and what is configured.</summary>
internal static class ChannelsCommand
{
    public static Command Make(Output output)
    {
        var json = new Option<bool>("--json") { Description = "one JSON object" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("channels", "Lists every kind of channel and those that are configured.") { json, lang, config };
        command.SetAction(parsed =>
            List(output, ConfigFolder.Open(parsed.GetValue(config)).Channels, parsed.GetValue(json), parsed.GetRequiredValue(lang))
        );
        return command;
    }

    private static int List(Output output, ChannelSettings settings, bool json, string lang)
    {
        var channels = settings
            .Names.Order(StringComparer.Ordinal)
            .Select(name => new ConfiguredChannel(name, settings.TypeOf(name), settings.MistakesOf(name, TimeProvider.System)))
            .ToList();
        if (json)
            output.Out.WriteLine(ChannelListJson.Write(ChannelSettings.Kinds, channels));
        else
            new ChannelList(ChannelSettings.Kinds, channels, lang).Show(output);
        return channels.TrueForAll(channel => channel.Mistakes.Count == 0) ? CommandLine.Good : CommandLine.Problems;
    }
}
