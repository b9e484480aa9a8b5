using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Telegram;

/// <summary>The settings of a channel on Telegram.</summary>
internal sealed partial record TelegramOptions
{
    public const string DefaultBaseUrl = "https://api.telegram.org";

    /// <summary>Where the Bot API is. Plain http only on this machine.</summary>
    public Uri BaseUrl { get; init; } = new(DefaultBaseUrl);

    /// <summary>The bot's token, from @BotFather. It stands in every address that is called, so no address is ever shown.</summary>
    public Secret Token { get; init; }

    /// <summary><c>@name</c> of a public channel, or the number of a private one or a group.</summary>
    public string ChatId { get; init; } = "";

    /// <summary>Where a rehearsal posts; null when there is no such place.</summary>
    public string? TestChatId { get; init; }

    /// <summary>Where anybody reads the channel; null when it has no public address.</summary>
    public string? PublicPage => PageOf(ChatId);

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(BaseUrl), $"The address of the Bot API. Default: {DefaultBaseUrl}.", Required: false),
        new(nameof(Token), "The bot's token, from @BotFather.", Secret: true),
        new(nameof(ChatId), "@name of the public channel, or the number (-100…) of a private one or a group."),
        new(nameof(TestChatId), "The same for a channel of your own to try out on; never the public one.", Required: false),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static TelegramOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var options = new TelegramOptions
        {
            BaseUrl = Address(settings, problems),
            Token = new Secret(settings[nameof(Token)] ?? ""),
            ChatId = settings[nameof(ChatId)] ?? "",
            TestChatId = settings[nameof(TestChatId)] is { Length: > 0 } test ? test : null,
        };
        if (!TokenForm().IsMatch(options.Token.Reveal()))
            Add(settings, problems, nameof(Token), "must be a number, a colon and 30 or more letters, as @BotFather gave it.");
        if (!ChatForm().IsMatch(options.ChatId))
            Add(settings, problems, nameof(ChatId), $"must be @name or a number such as -1001234567890, was \"{options.ChatId}\".");
        if (options.TestChatId is { } chat && (!ChatForm().IsMatch(chat) || chat == options.ChatId))
            Add(settings, problems, nameof(TestChatId), $"must be @name or a number, and not the channel itself, was \"{chat}\".");
        return options;
    }

    public string? PageOf(string chat, int? message = null) =>
        chat is not ['@', .. var name] || BaseUrl.IsLoopback ? null
        : message is { } id ? string.Create(CultureInfo.InvariantCulture, $"https://t.me/{name}/{id}")
        : $"https://t.me/s/{name}";

    private static void Add(IConfigurationSection settings, ICollection<SettingProblem> problems, string field, string rule) =>
        problems.Add(new SettingProblem(field, $"{ConfigurationPath.Combine(settings.Path, field)} {rule}"));

    private static Uri Address(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var written = settings[nameof(BaseUrl)] is { Length: > 0 } set ? set : DefaultBaseUrl;
        if (
            Uri.TryCreate(written, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { AbsolutePath: "/", Query.Length: 0, UserInfo.Length: 0 }
        )
            return address;
        Add(
            settings,
            problems,
            nameof(BaseUrl),
            $"must be an https address without a path (http only on this machine). Leave it out for {DefaultBaseUrl}."
        );
        return new Uri(DefaultBaseUrl);
    }

    [GeneratedRegex("^[0-9]{3,20}:[A-Za-z0-9_-]{30,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenForm();

    [GeneratedRegex(
        "^(@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{1,19})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ChatForm();
}
