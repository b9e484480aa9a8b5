using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.X;

/// <summary>The channel as the host makes it, with the fake network on a loopback address.</summary>
/// <param name="transport">The setting of that name; null when it is left out.</param>
internal sealed class XStage(FakeX fake, TimeProvider wallTime, FakeXKeys keys, string? transport = null) : NetworkStage
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };

    public FakeX Fake => fake;

    public override IPublisher Publisher => field ??= Another();

    public override IReadOnlyList<string> Visible => fake.Visible;

    public override IReadOnlyList<SeenPhoto> Photos =>
        [
            .. fake
                .Posts.Where(post => !post.Deleted)
                .SelectMany(post => post.Media)
                .Select(media => new SeenPhoto(media.Content, media.Alt ?? "")),
        ];

    public override Uploads Uploads => field ??= new XUploads(fake);

    public override string OverlongText => new('a', 281);

    /// <summary>The channel of a process that was started after this one: it knows nothing but what the journal tells.</summary>
    public IPublisher Another(params IEnumerable<(string Field, string Value)> more) =>
        new XModule().Create(Context(fake.Address.ToString(), keys, wallTime, Client, transport).With(more));

    public static async Task<XStage> RaiseAsync(TimeProvider? network = null, TimeProvider? ours = null, FakeXKeys? keys = null)
    {
        var time = network ?? NetworkPublisherContract.Clock;
        var fake = await FakeX.StartAsync(time, cancel: TestContext.Current.CancellationToken);
        return new XStage(fake, ours ?? time, keys ?? fake.Keys);
    }

    public static ChannelContext Context(
        string? baseUrl,
        FakeXKeys? keys,
        TimeProvider wallTime,
        Func<HttpClient> http,
        string? transport = null
    ) => new("x", Section(baseUrl, keys, transport), wallTime, http, NullLogger.Instance);

    public override void FailNext(Fault fault) =>
        fake.FailNext(
            fault switch
            {
                Fault.AnswerLost => new FakeXFault.LoseAnswer(),
                Fault.RateLimitInSeconds => FakeXFault.RateLimit("x-rate-limit-", Reset),
                Fault.RateLimitUntil => FakeXFault.RateLimit("x-user-limit-24hour-", Reset),
                Fault.TokenExpired => new FakeXFault.Answer(401, FakeXProblems.Unauthorized),
                Fault.Refused => new FakeXFault.Answer(403, FakeXProblems.Forbidden(FakeXProblems.NotPermitted)),
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

    private static DateTimeOffset Reset => NetworkPublisherContract.Clock.GetUtcNow() + NetworkPublisherContract.Wait;

    private static IConfigurationSection Section(string? baseUrl, FakeXKeys? keys, string? transport) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Channels:x:BaseUrl"] = baseUrl,
                    ["Channels:x:Transport"] = transport,
                    ["Channels:x:ConsumerKey"] = keys?.ConsumerKey,
                    ["Channels:x:ConsumerSecret"] = keys?.ConsumerSecret,
                    ["Channels:x:AccessToken"] = keys?.AccessToken,
                    ["Channels:x:AccessTokenSecret"] = keys?.AccessTokenSecret,
                }
            )
            .Build()
            .GetSection("Channels:x");

    private HttpClient Client() => new(handler, disposeHandler: false);
}
