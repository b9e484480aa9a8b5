using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Bluesky;

/// <summary>
/// A server of the AT Protocol for one account: what it checks and answers is taken from the lexicons and the reference server, and it
/// can fail on purpose. It knows no code of ours, so that it finds our mistakes.
/// </summary>
public sealed class FakeBluesky : IAsyncDisposable
{
    public const string Account = "did:plc:boefindewijk000000000000";
    public const string Handle = "boef.test";
    public const string Password = "abcd-efgh-ijkl-mnop";

    private readonly PeerServer server;
    private readonly FakeBlueskyRepo repo = new();
    private readonly FakeBlueskyDoor door = new();

    private FakeBluesky(TimeProvider time)
    {
        var desk = new FakeBlueskyDesk(repo, door);
        server = new PeerServer(time, FakeBlueskyDesk.Name, desk.Carry);
    }

    public Uri Address => server.Address;

    /// <summary>Oldest first; what was deleted is not among them.</summary>
    public IReadOnlyList<FakeBlueskyPost> Posts => Records(isRepost: false);

    /// <summary>Oldest first; what was undone is not among them.</summary>
    public IReadOnlyList<FakeBlueskyPost> Reposts => Records(isRepost: true);

    /// <summary>How many photos were taken, also the same one twice.</summary>
    public int Uploads => server.Look(() => repo.Uploads);

    public IReadOnlyList<PeerRequest> Requests => server.Requests;

    /// <summary>Asked at each call for which no fault is queued. Null: nothing goes wrong.</summary>
    public Func<string, PeerFault?>? Mischief
    {
        get => server.Mischief;
        set => server.Mischief = value;
    }

    /// <param name="time">The network's clock.</param>
    public static async Task<FakeBluesky> StartAsync(TimeProvider time, CancellationToken cancel = default)
    {
        var fake = new FakeBluesky(time);
        await fake.server.StartAsync(cancel);
        return fake;
    }

    /// <summary>The photos of a post, in their order, with their words.</summary>
    public IReadOnlyList<(byte[] Content, string Alt)> PhotosOf(FakeBlueskyPost post) => server.Look(() => repo.PhotosOf(post));

    /// <param name="call">The last part of the method's name, for example <c>putRecord</c>.</param>
    public void FailNext(PeerFault fault, string call = "putRecord") => server.FailNext(fault, call);

    /// <summary>The access token is over; the refresh token is not.</summary>
    public void ExpireAccess() => server.Look(door.ExpireAccess);

    /// <summary>Both tokens are over, and the password still holds.</summary>
    public void ExpireSession() => server.Look(door.ExpireSession);

    /// <summary>The app password is taken away, and with it its sessions.</summary>
    public void Revoke() => server.Look(door.Revoke);

    /// <summary>What no record asked for is swept away.</summary>
    public void ForgetBlobs() => server.Look(repo.ForgetBlobs);

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync(CancellationToken cancel = default) => server.StopAsync(cancel);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private IReadOnlyList<FakeBlueskyPost> Records(bool isRepost) =>
        server.Look(() => (IReadOnlyList<FakeBlueskyPost>)[.. repo.Posts.Where(post => post.IsRepost == isRepost)]);
}
