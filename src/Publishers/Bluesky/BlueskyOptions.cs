using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Bluesky;

/// <summary>The settings of a channel on Bluesky.</summary>
internal sealed record BlueskyOptions
{
    public const string DefaultBaseUrl = "https://bsky.social";

    /// <summary>The server that holds the account. Plain http only on this machine, for tests and rehearsals.</summary>
    public Uri BaseUrl { get; init; } = new(DefaultBaseUrl);

    /// <summary>The account's name without @.</summary>
    public string Handle { get; init; } = "";

    /// <summary>Made for this program in the account's settings: it can be revoked without touching the account.</summary>
    public Secret AppPassword { get; init; }

    /// <summary>A second account on that server, to try out on; empty when there is none.</summary>
    public string TestHandle { get; init; } = "";

    /// <summary>An app password of the second account.</summary>
    public Secret TestAppPassword { get; init; }

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(BaseUrl), $"The server that holds the account. Default: {DefaultBaseUrl}.", Required: false),
        new(nameof(Handle), "The account's name without @, for example boef.bsky.social."),
        new(nameof(AppPassword), "An app password, made in the account's settings; never the account's own password.", Secret: true),
        new(nameof(TestHandle), "The name of a second account on that server, to try out on; never the public one.", Required: false),
        new(nameof(TestAppPassword), "An app password of that second account.", Required: false, Secret: true),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static BlueskyOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var reader = new SettingsReader(settings, problems);
        var tries = reader[nameof(TestHandle)].Length > 0 || reader[nameof(TestAppPassword)].Length > 0;
        return new BlueskyOptions
        {
            BaseUrl = reader.Address(nameof(BaseUrl), DefaultBaseUrl),
            Handle = Name(reader, nameof(Handle)),
            AppPassword = reader.Secret(nameof(AppPassword)),
            TestHandle = tries ? Name(reader, nameof(TestHandle)) : "",
            TestAppPassword = reader.Secret(nameof(TestAppPassword), tries),
        };
    }

    private static string Name(SettingsReader reader, string field)
    {
        var written = reader.Word(field);
        if (written.Length > 0 && (written.StartsWith('@') || !written.Contains('.', StringComparison.Ordinal)))
            reader.Add(field, $"must be the whole name without @, for example boef.bsky.social, was \"{written}\".");
        return written;
    }
}
