using System.Collections.Frozen;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Channels;
using FeedGame.Host.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Settings;

/// <summary>The configured channels: a name, a type, and what the type asks for.</summary>
internal sealed class ChannelSettings(IConfigurationSection section)
{
    private static readonly FrozenDictionary<string, IPublisherModule> Modules = Publishers
        .Modules.All()
        .ToFrozenDictionary(module => module.Type, StringComparer.Ordinal);

    /// <summary>Shared and pooled; a POST is neither repeated nor sent on by a redirect.</summary>
    private static readonly SocketsHttpHandler Network = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>The names of <c>Channels:name</c> sections.</summary>
    public IReadOnlySet<string> Names => section.GetChildren().Select(child => child.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>These, and those that tell people of their tasks.</summary>
    public IReadOnlyCollection<string> WithTellers(IReadOnlyCollection<string> names) =>
        [.. names.Concat(names.Select(name => section[$"{name}:Tell"]).OfType<string>()).Distinct(StringComparer.Ordinal)];

    /// <summary>What a channel of its type takes, before any server was asked; null when it is not configured.</summary>
    public ChannelTraits? TraitsOf(string name) => Modules.GetValueOrDefault(TypeOf(name))?.DefaultTraits;

    /// <summary>The channel's type, and what that can do before any server was asked; null when it is not configured.</summary>
    public (string Type, ChannelTraits Traits)? KindOf(string name) =>
        Modules.GetValueOrDefault(TypeOf(name)) is { } module ? (module.Type, module.DefaultTraits) : null;

    /// <summary>Every kind of channel there is, by type.</summary>
    public static IReadOnlyList<IPublisherModule> Kinds => [.. Modules.Values.OrderBy(module => module.Type, StringComparer.Ordinal)];

    /// <summary>The type that is written for a channel, whether there is such a kind or not.</summary>
    public string TypeOf(string name) => section[$"{name}:Type"] ?? "";

    /// <summary>What is wrong with the settings of a channel; empty when it can be made.</summary>
    public IReadOnlyList<LocalText> MistakesOf(string name, TimeProvider wall)
    {
        Make(name, wall, NullLoggerFactory.Instance, out var wrong);
        return [.. wrong.Select(problem => ChannelSaid.Of(problem.Text))];
    }

    /// <summary>
    /// The channel to try texts on: as its settings make it, and before those are in order as its kind is by nature. Null when there
    /// is no such kind.
    /// </summary>
    public PreviewChannel? ToPreview(string name) =>
        Make(name, TimeProvider.System, NullLoggerFactory.Instance, out _) is { } channel ? PreviewChannel.Of(name, channel)
        : Modules.GetValueOrDefault(TypeOf(name)) is { } module ? PreviewChannel.Of(name, module.DefaultTraits)
        : null;

    /// <summary>For a rehearsal every channel becomes one of the kind from which nothing leaves the machine.</summary>
    public static IReadOnlyDictionary<string, IPublisher> Rehearsing(IEnumerable<string> names, TimeProvider wall)
    {
        var module = Modules.Values.First(module => module.DefaultTraits.Sandbox);
        var nothing = new ConfigurationBuilder().Build();
        return names.ToDictionary(
            name => name,
            name => module.Create(Context(name, nothing.GetSection("Channels:" + name), wall, NullLoggerFactory.Instance)),
            StringComparer.Ordinal
        );
    }

    /// <summary>The channels as they are configured. Throws <see cref="RefusedException"/> with every mistake of all of them.</summary>
    public IReadOnlyDictionary<string, IPublisher> Make(
        IReadOnlyCollection<string> names,
        TimeProvider wall,
        ILoggerFactory loggers,
        string lang = "nl"
    )
    {
        var problems = new List<string>();
        var channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Make(name, wall, loggers, out var wrong) is { } channel)
                channels.Add(name, channel);
            problems.AddRange(wrong.Select(problem => ChannelSaid.In(problem.Text, lang)));
        }
        return problems.Count == 0 ? channels : throw new RefusedException(problems);
    }

    /// <summary>
    /// All that are configured, for a host that takes in games while it runs; a channel with mistakes is left out, and
    /// <paramref name="wrong"/> tells them by name.
    /// </summary>
    public IReadOnlyDictionary<string, IPublisher> MakeGood(
        TimeProvider wall,
        ILoggerFactory loggers,
        out IReadOnlyDictionary<string, IReadOnlyList<LocalText>> wrong
    )
    {
        var channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal);
        var mistakes = new Dictionary<string, IReadOnlyList<LocalText>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (Make(name, wall, loggers, out var problems) is { } channel)
                channels.Add(name, channel);
            else
                mistakes.Add(name, [.. problems.Select(problem => ChannelSaid.Of(problem.Text))]);
        }
        wrong = mistakes;
        return channels;
    }

    /// <summary>One channel; null when it has mistakes.</summary>
    public IPublisher? Make(string name, TimeProvider wall, ILoggerFactory loggers, out IReadOnlyList<SettingProblem> wrong)
    {
        var type = TypeOf(name);
        if (!Modules.TryGetValue(type, out var module))
        {
            var types = string.Join(", ", Modules.Keys.Order());
            wrong = [new SettingProblem("Type", $"Channels:{name}:Type must be one of {types}, was \"{type}\".")];
            return null;
        }
        var context = Context(name, section.GetSection(name), wall, loggers);
        wrong = module.Validate(context);
        return wrong.Count == 0 ? module.Create(context) : null;
    }

    private static ChannelContext Context(string name, IConfigurationSection settings, TimeProvider wall, ILoggerFactory loggers) =>
        new(name, settings, wall, () => new HttpClient(Network, disposeHandler: false), loggers.CreateLogger("Channels." + name));
}
