using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>The settings of a channel with those of its test destination.</summary>
internal static class Tried
{
    public static ChannelContext With(this ChannelContext context, params IEnumerable<(string Field, string Value)> more)
    {
        var settings = context.Settings.AsEnumerable(makePathsRelative: true).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (field, value) in more)
            settings[field] = value;
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Channels:{context.Name}:{pair.Key}", pair.Value)))
            .Build()
            .GetSection($"Channels:{context.Name}");
        return context with { Settings = section };
    }
}
