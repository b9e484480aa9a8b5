using System.Net;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Servers;
using FeedGame.Publishers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>A small server that speaks Mastodon's API, started once for a class of tests and only when a test asks for it.</summary>
public sealed class SnacHouse : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<SnacServer>? server;

    public Task<SnacServer> OpenAsync()
    {
        Requires.File(SnacServer.Needs, "snac (tests/Peers/install brings it)");
        lock (gate)
            return server ??= SnacServer.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await (await server).DisposeAsync();
    }
}

/// <summary>The channel as the host makes it, with a new account on the real server.</summary>
internal sealed class SnacStage(Uri address, SnacAccount account) : Stage
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public LosingHandler Line { get; } = new();

    public override IPublisher Publisher => field ??= Another();

    public IReadOnlyList<JsonElement> Posts => account.PostsAsync(Cancel).GetAwaiter().GetResult();

    /// <summary>The words as they were sent, which this server shows beside its HTML.</summary>
    public override IReadOnlyList<string> Visible => [.. Posts.Select(post => post.GetProperty("text").GetString()!)];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. Posts.SelectMany(post => post.GetProperty("media_attachments").EnumerateArray()).Select(Seen)];

    /// <summary>More than this server takes, and it takes more than most.</summary>
    public override string OverlongText => new('a', 100_001);

    /// <summary>Its pages can, its API cannot.</summary>
    public override bool Deletes => false;

    /// <summary>The channel of a process that was started after this one.</summary>
    public IPublisher Another(params IEnumerable<(string Field, string Value)> more) =>
        new MastodonModule().Create(
            MastodonStage
                .Context(address.ToString(), account.Token, null, TimeProvider.System, () => new HttpClient(Line, disposeHandler: false))
                .With(more)
        );

    public string Token => account.Token;

    public static async Task<SnacStage> RaiseAsync(SnacHouse house)
    {
        var server = await house.OpenAsync();
        return new SnacStage(server.Address, await server.JoinAsync(Cancel));
    }

    public override ValueTask DisposeAsync()
    {
        Line.Dispose();
        return base.DisposeAsync();
    }

    private SeenPhoto Seen(JsonElement media) =>
        new(
            account.FileAsync(media.GetProperty("url").GetString()!, Cancel).GetAwaiter().GetResult(),
            WebUtility.HtmlDecode(media.GetProperty("description").GetString()!)
        );
}
