using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.X;

/// <summary>The settings of a channel on X. The four keys come from the app's page at X and do not expire by themselves.</summary>
internal sealed record XOptions
{
    public const string DefaultBaseUrl = "https://api.x.com";

    /// <summary>Where the API is. Plain http only on this machine, for tests and rehearsals.</summary>
    public Uri BaseUrl { get; init; } = new(DefaultBaseUrl);

    /// <summary>How the calls leave this machine.</summary>
    public XTransportKind Transport { get; init; }

    /// <summary>The app's API key.</summary>
    public Secret ConsumerKey { get; init; }

    /// <summary>The app's API key secret.</summary>
    public Secret ConsumerSecret { get; init; }

    /// <summary>The game account's access token, made after the app was set to <em>Read and write</em>.</summary>
    public Secret AccessToken { get; init; }

    /// <summary>The secret that belongs to the access token.</summary>
    public Secret AccessTokenSecret { get; init; }

    /// <summary>The access token of a second account, to try out on; empty when there is none.</summary>
    public Secret TestAccessToken { get; init; }

    /// <summary>The secret that belongs to it.</summary>
    public Secret TestAccessTokenSecret { get; init; }

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(BaseUrl), $"The address of the API. Default: {DefaultBaseUrl}.", Required: false),
        new(nameof(Transport), "How the calls leave: http, or tweetinvi in a build that holds it. Default: http.", Required: false),
        new(nameof(ConsumerKey), "The app's API key.", Secret: true),
        new(nameof(ConsumerSecret), "The app's API key secret.", Secret: true),
        new(nameof(AccessToken), "The game account's access token, made after the app was set to Read and write.", Secret: true),
        new(nameof(AccessTokenSecret), "The secret that belongs to the access token.", Secret: true),
        new(
            nameof(TestAccessToken),
            "The access token of a second account for the same app, to try out on; never the public one.",
            Required: false,
            Secret: true
        ),
        new(nameof(TestAccessTokenSecret), "The secret that belongs to the second account's access token.", Required: false, Secret: true),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static XOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var transport = XTransports.Kind(settings, problems);
        var tries = settings[nameof(TestAccessToken)] is { Length: > 0 } || settings[nameof(TestAccessTokenSecret)] is { Length: > 0 };
        return new()
        {
            BaseUrl = Address(settings, problems),
            Transport = transport,
            ConsumerKey = Key(settings, nameof(ConsumerKey), transport, problems),
            ConsumerSecret = Key(settings, nameof(ConsumerSecret), transport, problems),
            AccessToken = Key(settings, nameof(AccessToken), transport, problems),
            AccessTokenSecret = Key(settings, nameof(AccessTokenSecret), transport, problems),
            TestAccessToken = tries ? Key(settings, nameof(TestAccessToken), transport, problems) : default,
            TestAccessTokenSecret = tries ? Key(settings, nameof(TestAccessTokenSecret), transport, problems) : default,
        };
    }

    private static Uri Address(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var written = settings[nameof(BaseUrl)];
        if (string.IsNullOrEmpty(written))
            return new Uri(DefaultBaseUrl);
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && IsSafe(address) && IsBare(address))
            return address;
        var path = ConfigurationPath.Combine(settings.Path, nameof(BaseUrl));
        // An address with a name and password in it is a secret, too.
        var shown = address?.UserInfo.Length > 0 ? "one with a password in it" : $"\"{written}\"";
        problems.Add(
            new SettingProblem(
                nameof(BaseUrl),
                $"{path} must be an https address without a path (http only on this machine), was {shown}. Leave it out for {DefaultBaseUrl}."
            )
        );
        return new Uri(DefaultBaseUrl);
    }

    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static bool IsBare(Uri address) =>
        address is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, Host.Length: > 0 };

    private static Secret Key(IConfigurationSection settings, string field, XTransportKind transport, ICollection<SettingProblem> problems)
    {
        var written = settings[field] ?? "";
        var path = ConfigurationPath.Combine(settings.Path, field);
        if (written.Length == 0)
            problems.Add(new SettingProblem(field, $"{path} is missing. Set it as {Variable(path)} or in the user secrets."));
        else if (written.Any(letter => letter is <= ' ' or > '~'))
            problems.Add(new SettingProblem(field, $"{path} holds a space or a sign that no key has: copy it again."));
        else if (transport == XTransportKind.Tweetinvi && !written.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            problems.Add(
                new SettingProblem(
                    field,
                    $"{path} holds a sign that Tweetinvi signs wrongly: it takes letters, digits and -. Use Transport http."
                )
            );
        return new Secret(written);
    }

    private static string Variable(string path) => "FEEDGAME__" + path.Replace(":", "__", StringComparison.Ordinal);
}
