using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Mastodon;

/// <summary>
/// A Mastodon server for one account: what it checks and answers is taken from Mastodon's documents and source, it can be a smaller
/// server with fewer ways, and it can fail on purpose. It knows no code of ours, so that it finds our mistakes.
/// </summary>
public sealed class FakeMastodon : IAsyncDisposable
{
    public const string Account = "110000000000000001";
    public const string Token = "Zx-0123456789-abcdefghijklmnopqrstuvwxyz-geheim";

    private readonly PeerServer server;
    private readonly FakeMastodonDarkroom darkroom = new();
    private readonly FakeMastodonStore store;
    private readonly FakeMastodonDesk desk;

    private FakeMastodon(TimeProvider time)
    {
        store = new FakeMastodonStore(time, darkroom);
        desk = new FakeMastodonDesk(store, darkroom, () => Rules);
        server = new PeerServer(time, FakeMastodonDesk.Name, desk.Carry);
    }

    public Uri Address => server.Address;

    public FakeMastodonRules Rules { get; set; } = new();

    /// <summary>Oldest first, deleted ones among them.</summary>
    public IReadOnlyList<FakeMastodonStatus> Statuses => server.Look(() => (IReadOnlyList<FakeMastodonStatus>)[.. store.Statuses]);

    /// <summary>The ids of what the account boosts.</summary>
    public IReadOnlyList<string> Boosts => server.Look(() => (IReadOnlyList<string>)[.. store.Boosts]);

    /// <summary>Every photo that was uploaded and not forgotten, oldest first.</summary>
    public IReadOnlyList<FakeMastodonMedia> Media => server.Look(() => (IReadOnlyList<FakeMastodonMedia>)[.. darkroom.Photos]);

    public IReadOnlyList<PeerRequest> Requests => server.Requests;

    /// <summary>Asked at each call for which no fault is queued. Null: nothing goes wrong.</summary>
    public Func<string, PeerFault?>? Mischief
    {
        get => server.Mischief;
        set => server.Mischief = value;
    }

    /// <param name="time">The network's clock.</param>
    public static async Task<FakeMastodon> StartAsync(TimeProvider time, CancellationToken cancel = default)
    {
        var fake = new FakeMastodon(time);
        await fake.server.StartAsync(cancel);
        return fake;
    }

    /// <param name="call"><c>post</c>, <c>edit</c>, <c>delete</c>, <c>read</c>, <c>list</c>, <c>me</c>, <c>upload</c>, <c>media</c> or <c>instance</c>.</param>
    public void FailNext(PeerFault fault, string call = "post") => server.FailNext(fault, call);

    /// <summary>The token is taken away.</summary>
    public void Revoke() => server.Look(() => desk.Revoked = true);

    /// <summary>What no post asked for is swept away.</summary>
    public void ForgetMedia() => server.Look(darkroom.Forget);

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync(CancellationToken cancel = default) => server.StopAsync(cancel);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
