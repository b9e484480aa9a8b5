using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Bluesky;
using FeedGame.Peers.Loopback;
using FeedGame.Publishers.Bluesky;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>The channel as the host makes it, with the fake network on a loopback address.</summary>
internal sealed class BlueskyStage(FakeBluesky fake) : NetworkStage
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };

    public FakeBluesky Fake => fake;

    public override IPublisher Publisher => field ??= Another();

    public override IReadOnlyList<string> Visible => [.. fake.Posts.Select(post => post.Text)];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. fake.Posts.SelectMany(fake.PhotosOf).Select(photo => new SeenPhoto(photo.Content, photo.Alt))];

    public override Uploads Uploads => field ??= new BlueskyUploads(fake);

    public override string OverlongText => string.Concat(Enumerable.Repeat("👍🏽", 301));

    /// <summary>The channel of a process that was started after this one.</summary>
    public IPublisher Another(string? password = FakeBluesky.Password) =>
        new BlueskyModule().Create(
            Context(fake.Address.ToString(), FakeBluesky.Handle, password, () => new(handler, disposeHandler: false))
        );

    public static async Task<BlueskyStage> RaiseAsync() =>
        new(await FakeBluesky.StartAsync(NetworkPublisherContract.Clock, TestContext.Current.CancellationToken));

    public static ChannelContext Context(string? baseUrl, string? handle, string? password, Func<HttpClient> http) =>
        new(
            "dorp",
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Channels:dorp:BaseUrl"] = baseUrl,
                        ["Channels:dorp:Handle"] = handle,
                        ["Channels:dorp:AppPassword"] = password,
                    }
                )
                .Build()
                .GetSection("Channels:dorp"),
            NetworkPublisherContract.Clock,
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
        var reset = NetworkPublisherContract.Clock.GetUtcNow() + NetworkPublisherContract.Wait;
        const string TooMany = """{"error":"RateLimitExceeded","message":"Rate Limit Exceeded"}""";
        return fault switch
        {
            Fault.AnswerLost => new PeerFault.LoseAnswer(),
            Fault.RateLimitInSeconds => new PeerFault.Answer(
                429,
                TooMany,
                ("Retry-After", $"{NetworkPublisherContract.Wait.TotalSeconds}")
            ),
            Fault.RateLimitUntil => new PeerFault.Answer(429, TooMany, ("RateLimit-Reset", $"{reset.ToUnixTimeSeconds()}")),
            Fault.Refused => new PeerFault.Answer(400, """{"error":"InvalidRequest","message":"Record is not valid"}"""),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
    }
}

/// <summary>The part of the fake network that takes photos.</summary>
internal sealed class BlueskyUploads(FakeBluesky fake) : Uploads
{
    public override int Taken => fake.Uploads;

    public override void FailNext(UploadFault fault) =>
        fake.FailNext(
            fault switch
            {
                UploadFault.Refused => new PeerFault.Answer(400, """{"error":"InvalidMimeType","message":"Not an image"}"""),
                UploadFault.Away => new PeerFault.Answer(503, ""),
                UploadFault.AnswerLost => new PeerFault.LoseAnswer(),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            },
            "uploadBlob"
        );

    public override Task HoldAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fake.Mischief = call =>
        {
            if (call != "uploadBlob")
                return null;
            arrived.TrySetResult();
            return new PeerFault.Hang(Committed: false);
        };
        return arrived.Task;
    }
}
