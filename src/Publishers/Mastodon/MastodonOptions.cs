using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Mastodon;

/// <summary>The settings of a channel on a Mastodon server.</summary>
internal sealed record MastodonOptions
{
    /// <summary>The server that holds the account. Plain http only on this machine, for tests and rehearsals.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>From an application that the account made in its settings, with the scopes read and write.</summary>
    public Secret AccessToken { get; init; }

    /// <summary>Who sees the posts: <c>public</c>, <c>unlisted</c> (not in the server's timelines) or <c>private</c> (followers).</summary>
    public string Visibility { get; init; } = "public";

    /// <summary>The same of a second account on that server, to try out on; empty when there is none.</summary>
    public Secret TestAccessToken { get; init; }

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(BaseUrl), "The server that holds the account, for example https://mastodon.nl."),
        new(
            nameof(AccessToken),
            "The token of an application with the scopes read and write, made in the account's settings.",
            Secret: true
        ),
        new(
            nameof(Visibility),
            "Who sees the posts: public, unlisted (not in the server's timelines) or private (followers). Default: public.",
            Required: false
        ),
        new(
            nameof(TestAccessToken),
            "The same of a second account on that server, to try out on; never the public one.",
            Required: false,
            Secret: true
        ),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static MastodonOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var reader = new SettingsReader(settings, problems);
        return new MastodonOptions
        {
            BaseUrl = reader.Address(nameof(BaseUrl)),
            AccessToken = reader.Secret(nameof(AccessToken)),
            Visibility = reader.Choice(nameof(Visibility), "public", "unlisted", "private"),
            TestAccessToken = reader.Secret(nameof(TestAccessToken), required: false),
        };
    }
}
