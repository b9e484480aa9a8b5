using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Telegram;
using FeedGame.Publishers.Telegram;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.Telegram;

/// <summary>The channel as the host makes it, with the fake network on a loopback address.</summary>
internal sealed class TelegramStage(FakeTelegram fake, string chat, string token) : NetworkStage
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };

    public FakeTelegram Fake => fake;

    public override IPublisher Publisher => field ??= new TelegramModule().Create(Context(Settings(), Client));

    public override IReadOnlyList<string> Visible => fake.Chats.Texts;

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. fake.Chats.Messages.Where(message => message.Photo is not null).Select(message => new SeenPhoto(message.Photo, ""))];

    public override string OverlongText => new('a', 4097);

    public static async Task<TelegramStage> RaiseAsync(string chat = FakeTelegramChats.Channel, string token = FakeTelegram.Token) =>
        new(await FakeTelegram.StartAsync(NetworkPublisherContract.Clock, TestContext.Current.CancellationToken), chat, token);

    public static ChannelContext Context(IReadOnlyDictionary<string, string?> settings, Func<HttpClient>? http = null) =>
        new(
            "dorp",
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => "Channels:dorp:" + setting.Key, setting => setting.Value))
                .Build()
                .GetSection("Channels:dorp"),
            NetworkPublisherContract.Clock,
            http ?? (static () => new HttpClient()),
            NullLogger.Instance
        );

    public override void FailNext(Fault fault) =>
        fake.FailNext(
            fault switch
            {
                Fault.AnswerLost => new FakeTelegramFault.LoseAnswer(),
                // Telegram knows one style only.
                Fault.RateLimitInSeconds or Fault.RateLimitUntil => FakeTelegramFault.RateLimit(
                    (int)NetworkPublisherContract.Wait.TotalSeconds
                ),
                Fault.TokenExpired => FakeTelegramFault.Refusal(401, "Unauthorized"),
                Fault.Refused => FakeTelegramFault.Refusal(400, "Bad Request: message text is empty"),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            }
        );

    public override Task UnplugAsync() => fake.StopAsync(TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        handler.Dispose();
        await fake.DisposeAsync();
        await base.DisposeAsync();
    }

    private Dictionary<string, string?> Settings() =>
        new()
        {
            ["BaseUrl"] = fake.Address.ToString(),
            ["Token"] = token,
            ["ChatId"] = chat,
            ["TestChatId"] = FakeTelegramChats.TestChannel,
        };

    private HttpClient Client() => new(handler, disposeHandler: false);
}
