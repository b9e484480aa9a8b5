using System.Collections.Frozen;
using FeedGame.Abstractions.Channels;
using FeedGame.Publishers;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Settings;

/// <summary>The configured channels: a name, a type, and what the type asks for.</summary>
internal sealed class ChannelSettings(IConfigurationSection section)
{
    private static readonly FrozenDictionary<string, IPublisherModule> Modules = Publishers
        .Modules.All()
        .ToFrozenDictionary(module => module.Type, StringComparer.Ordinal);

    /// <summary>The names of <c>Channels:name</c> sections.</summary>
    public IReadOnlySet<string> Names => section.GetChildren().Select(child => child.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>For a rehearsal every channel becomes one of the kind from which nothing leaves the machine.</summary>
    public static IReadOnlyDictionary<string, IPublisher> Rehearsing(IEnumerable<string> names, TimeProvider wall)
    {
        var module = Modules.Values.First(module => module.DefaultTraits.Sandbox);
        var nothing = new ConfigurationBuilder().Build();
        return names.ToDictionary(
            name => name,
            name =>
                module.Create(
                    new ChannelContext(name, nothing.GetSection("Channels:" + name), wall, () => new HttpClient(), NullLogger.Instance)
                ),
            StringComparer.Ordinal
        );
    }
}
