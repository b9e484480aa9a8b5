using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.ByHand;

/// <summary>The settings of a by-hand channel; all may be left out.</summary>
internal sealed record ByHandOptions
{
    /// <summary>Which network the person posts on: a key of <see cref="ByHandNetworks.Names"/>.</summary>
    public string Network { get; init; } = "whatsapp";

    /// <summary>The page or group to post on, for a network without an address that takes the text along.</summary>
    public Uri? Page { get; init; }

    /// <summary>The channel that tells people of a new task, for example a mail or Telegram channel of the forwarders; null for none.</summary>
    public string? Tell { get; init; }

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(Network), $"{string.Join(", ", ByHandNetworks.Names)}. Default: whatsapp.", Required: false),
        new(nameof(Page), "The address of the page or group to post on. Default: none.", Required: false),
        new(nameof(Tell), "The name of the channel that tells the forwarders of a new task. Default: none.", Required: false),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static ByHandOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var defaults = new ByHandOptions();
        var network = settings[nameof(Network)] is { Length: > 0 } written ? written.ToLowerInvariant() : defaults.Network;
        if (!ByHandNetworks.Names.Contains(network))
            Add(nameof(Network), $"must be one of {string.Join(", ", ByHandNetworks.Names)}, was \"{network}\".");
        Uri? page = null;
        if (
            settings[nameof(Page)] is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out page) && page.Scheme == Uri.UriSchemeHttps)
        )
            Add(nameof(Page), $"must be an https address, was \"{address}\".");
        return new ByHandOptions
        {
            Network = ByHandNetworks.Names.Contains(network) ? network : defaults.Network,
            Page = page,
            Tell = settings[nameof(Tell)] is { Length: > 0 } tell ? tell : null,
        };

        void Add(string field, string rule) =>
            problems.Add(new SettingProblem(field, $"{ConfigurationPath.Combine(settings.Path, field)} {rule}"));
    }
}
