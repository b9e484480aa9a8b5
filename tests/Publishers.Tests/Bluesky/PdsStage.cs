using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Servers;
using FeedGame.Publishers.Bluesky;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>Bluesky's own server, started once for a class of tests and only when a test asks for it.</summary>
public sealed class PdsHouse : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<PdsServer>? server;

    public Task<PdsServer> OpenAsync()
    {
        Requires.File(PdsServer.Needs, "Bluesky's own server (tests/Peers/install brings it)");
        lock (gate)
            return server ??= PdsServer.StartAsync(House.File("tests", "Peers", "Bluesky", "pds.cjs"), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await (await server).DisposeAsync();
    }
}

/// <summary>The channel as the host makes it, with a new account on the real server.</summary>
internal sealed class PdsStage(Uri address, PdsAccount account) : Stage
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public LosingHandler Line { get; } = new();

    public override IPublisher Publisher => field ??= Another();

    public IReadOnlyList<JsonElement> Posts => account.PostsAsync(Cancel).GetAwaiter().GetResult();

    /// <summary>The addresses of what the account reposts.</summary>
    public IReadOnlyList<string> Reposts =>
        [
            .. account
                .RecordsAsync("app.bsky.feed.repost", Cancel)
                .GetAwaiter()
                .GetResult()
                .Select(record => record.GetProperty("value").GetProperty("subject").GetProperty("uri").GetString()!),
        ];

    public override IReadOnlyList<string> Visible => [.. Posts.Select(post => post.GetProperty("value").GetProperty("text").GetString()!)];

    public override IReadOnlyList<SeenPhoto> Photos => [.. Posts.SelectMany(Images).Select(Seen)];

    public override string OverlongText => new('a', 301);

    /// <summary>The channel of a process that was started after this one.</summary>
    public IPublisher Another(params IEnumerable<(string Field, string Value)> more) =>
        new BlueskyModule().Create(
            BlueskyStage
                .Context(address.ToString(), account.Handle, account.Password, () => new HttpClient(Line, disposeHandler: false))
                .With(more)
        );

    /// <summary>The settings with which another channel tries out on this account.</summary>
    public IEnumerable<(string Field, string Value)> AsTest => [("TestHandle", account.Handle), ("TestAppPassword", account.Password)];

    public static async Task<PdsStage> RaiseAsync(PdsHouse house)
    {
        var server = await house.OpenAsync();
        return new PdsStage(server.Address, await server.JoinAsync(Cancel));
    }

    public override ValueTask DisposeAsync()
    {
        Line.Dispose();
        return base.DisposeAsync();
    }

    private static IEnumerable<JsonElement> Images(JsonElement post) =>
        post.GetProperty("value").TryGetProperty("embed", out var embed) ? embed.GetProperty("images").EnumerateArray() : [];

    private SeenPhoto Seen(JsonElement image)
    {
        var cid = image.GetProperty("image").GetProperty("ref").GetProperty("$link").GetString()!;
        return new SeenPhoto(account.BlobAsync(cid, Cancel).GetAwaiter().GetResult(), image.GetProperty("alt").GetString()!);
    }
}
