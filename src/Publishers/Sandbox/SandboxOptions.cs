using System.Globalization;
using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Sandbox;

/// <summary>The settings of a sandbox channel; all may be left out.</summary>
internal sealed record SandboxOptions
{
    /// <summary>The longest text, in graphemes; null for no limit. For trying out how an evening fits a stricter network.</summary>
    public int? MaxLength { get; init; }

    /// <summary>How many posts are remembered; the oldest are forgotten first.</summary>
    public int Kept { get; init; } = 1000;

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(MaxLength), "The longest text, in graphemes. Default: no limit.", Required: false),
        new(nameof(Kept), "How many posts are remembered, 1 to 100000. Default: 1000.", Required: false),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static SandboxOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var defaults = new SandboxOptions();
        return defaults with
        {
            MaxLength = Number(settings, nameof(MaxLength), problems),
            Kept = Number(settings, nameof(Kept), problems) ?? defaults.Kept,
        };
    }

    private static int? Number(IConfigurationSection settings, string field, ICollection<SettingProblem> problems)
    {
        if (settings[field] is not { Length: > 0 } written)
            return null;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000)
            return number;
        var path = ConfigurationPath.Combine(settings.Path, field);
        problems.Add(new SettingProblem(field, $"{path} must be a whole number from 1 to 100000, was \"{written}\"."));
        return null;
    }
}
