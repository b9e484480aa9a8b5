using FeedGame.Abstractions.Channels;
using Telegram.Bot;

namespace FeedGame.Publishers.Telegram;

/// <summary>A Telegram channel or group: a bot that is its administrator posts text, photos and albums, changes them and takes them back.</summary>
public sealed class TelegramModule : IPublisherModule
{
    public string Type => "telegram";

    public IReadOnlyList<ChannelSetting> Settings => TelegramOptions.Described;

    public ChannelTraits DefaultTraits => TelegramTraits.For(new Uri(TelegramOptions.DefaultBaseUrl));

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        TelegramOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context)
    {
        var options = TelegramOptions.Read(context.Settings, []);
        var http = context.Http();
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        var bot = new TelegramBotClient(
            // The package would wait and repeat after a 429 by itself; only the courier repeats.
            new TelegramBotClientOptions(options.Token.Reveal(), options.BaseUrl.GetLeftPart(UriPartial.Authority)) { RetryCount = 1 },
            http
        );
        return new TelegramPublisher(bot, options, context.WallTime);
    }
}
