using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Loopback;
using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Mastodon;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>The channel as the host makes it, with the fake server on a loopback address.</summary>
internal sealed class MastodonStage(FakeMastodon fake, TimeProvider time) : NetworkStage
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };

    public FakeMastodon Fake => fake;

    public override IPublisher Publisher => field ??= Another();

    public override IReadOnlyList<string> Visible => [.. Standing.Select(status => status.Text)];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. Standing.SelectMany(status => status.Media).Select(media => new SeenPhoto(media.Content, media.Alt))];

    public override Uploads Uploads => field ??= new MastodonUploads(fake);

    public override string OverlongText => new('a', 501);

    private IEnumerable<FakeMastodonStatus> Standing => fake.Statuses.Where(status => !status.Deleted);

    /// <summary>The channel of a process that was started after this one.</summary>
    public IPublisher Another(string? token = FakeMastodon.Token, string? visibility = null) =>
        new MastodonModule().Create(
            Context(fake.Address.ToString(), token, visibility, time, () => new HttpClient(handler, disposeHandler: false))
        );

    public static async Task<MastodonStage> RaiseAsync(FakeMastodonRules? rules = null, TimeProvider? time = null)
    {
        var clock = time ?? NetworkPublisherContract.Clock;
        var fake = await FakeMastodon.StartAsync(clock, TestContext.Current.CancellationToken);
        fake.Rules = rules ?? fake.Rules;
        return new MastodonStage(fake, clock);
    }

    public static ChannelContext Context(string? baseUrl, string? token, string? visibility, TimeProvider time, Func<HttpClient> http) =>
        new(
            "dorp",
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Channels:dorp:BaseUrl"] = baseUrl,
                        ["Channels:dorp:AccessToken"] = token,
                        ["Channels:dorp:Visibility"] = visibility,
                    }
                )
                .Build()
                .GetSection("Channels:dorp"),
            time,
            http,
            NullLogger.Instance
        );

    public override void FailNext(Fault fault)
    {
        if (fault == Fault.TokenExpired)
            fake.Revoke();
        else
            fake.FailNext(Of(fault));
    }

    public override Task UnplugAsync() => fake.StopAsync(TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        handler.Dispose();
        await fake.DisposeAsync();
        await base.DisposeAsync();
    }

    private static PeerFault Of(Fault fault)
    {
        const string TooMany = """{"error":"Too many requests"}""";
        var reset = (NetworkPublisherContract.Clock.GetUtcNow() + NetworkPublisherContract.Wait).UtcDateTime;
        return fault switch
        {
            Fault.AnswerLost => new PeerFault.LoseAnswer(),
            Fault.RateLimitInSeconds => new PeerFault.Answer(
                429,
                TooMany,
                ("Retry-After", $"{NetworkPublisherContract.Wait.TotalSeconds}")
            ),
            Fault.RateLimitUntil => new PeerFault.Answer(
                429,
                TooMany,
                ("X-RateLimit-Limit", "300"),
                ("X-RateLimit-Remaining", "0"),
                ("X-RateLimit-Reset", $"{reset:yyyy-MM-ddTHH:mm:ss.ffffffZ}")
            ),
            Fault.Refused => new PeerFault.Answer(422, """{"error":"Validation failed: Text is not welcome"}"""),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
    }
}

/// <summary>The part of the fake server that takes photos.</summary>
internal sealed class MastodonUploads(FakeMastodon fake) : Uploads
{
    public override int Taken => fake.Media.Count;

    public override void FailNext(UploadFault fault) =>
        fake.FailNext(
            fault switch
            {
                UploadFault.Refused => new PeerFault.Answer(422, """{"error":"Validation failed: File content type is invalid"}"""),
                UploadFault.Away => new PeerFault.Answer(503, ""),
                UploadFault.AnswerLost => new PeerFault.LoseAnswer(),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            },
            "upload"
        );

    public override Task HoldAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fake.Mischief = call =>
        {
            if (call != "upload")
                return null;
            arrived.TrySetResult();
            return new PeerFault.Hang(Committed: false);
        };
        return arrived.Task;
    }
}
