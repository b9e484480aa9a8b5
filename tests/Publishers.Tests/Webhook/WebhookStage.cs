using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Webhook;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.Webhook;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.Webhook;

/// <summary>The channel as the host makes it, with a consumer on a loopback address.</summary>
internal sealed class WebhookStage(FakeConsumer consumer, IReadOnlyDictionary<string, string?> more) : NetworkStage
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };

    public FakeConsumer Consumer => consumer;

    public override IPublisher Publisher => field ??= new WebhookModule().Create(Context(Settings(), Client));

    public override IReadOnlyList<string> Visible => consumer.Visible;

    public override string OverlongText => new('a', 16_001);

    public override bool Readable => false;

    public static async Task<WebhookStage> RaiseAsync(IReadOnlyDictionary<string, string?>? more = null) =>
        new(
            await FakeConsumer.StartAsync(NetworkPublisherContract.Clock, TestContext.Current.CancellationToken),
            more ?? new Dictionary<string, string?>()
        );

    public static ChannelContext Context(IReadOnlyDictionary<string, string?> settings, Func<HttpClient>? http = null) =>
        new(
            "app",
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => "Channels:app:" + setting.Key, setting => setting.Value))
                .Build()
                .GetSection("Channels:app"),
            NetworkPublisherContract.Clock,
            http ?? (static () => new HttpClient()),
            NullLogger.Instance
        );

    public override void FailNext(Fault fault) =>
        consumer.FailNext(
            fault switch
            {
                Fault.AnswerLost => new FakeConsumerFault(),
                Fault.RateLimitInSeconds => new FakeConsumerFault(
                    429,
                    NetworkPublisherContract.Wait.TotalSeconds.ToString(CultureInfo.InvariantCulture)
                ),
                Fault.RateLimitUntil => new FakeConsumerFault(
                    429,
                    (NetworkPublisherContract.Clock.GetUtcNow() + NetworkPublisherContract.Wait).ToString("R")
                ),
                Fault.TokenExpired => new FakeConsumerFault(401),
                Fault.Refused => new FakeConsumerFault(422),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            }
        );

    public override Task UnplugAsync() => consumer.StopAsync(TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        handler.Dispose();
        await consumer.DisposeAsync();
        await base.DisposeAsync();
    }

    private Dictionary<string, string?> Settings() =>
        new(more)
        {
            ["Url"] = more.GetValueOrDefault("Url") ?? consumer.Address.ToString(),
            ["AllowPrivate"] = more.GetValueOrDefault("AllowPrivate") ?? "true",
            ["Secret"] = more.GetValueOrDefault("Secret") ?? FakeConsumer.Secret,
        };

    private HttpClient Client() => new(handler, disposeHandler: false);
}
