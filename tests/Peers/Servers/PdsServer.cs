using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeedGame.Peers.Servers;

/// <summary>The reference server of the AT Protocol, as Bluesky runs it, with its directory of accounts; all of it on this machine.</summary>
public sealed class PdsServer : IAsyncDisposable
{
    private readonly ServerProcess process;
    private readonly HttpClient http;
    private int accounts;

    private PdsServer(ServerProcess process)
    {
        this.process = process;
        Address = new Uri(process.Line[(process.Line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>The file that shows that the server is installed.</summary>
    public static string Needs => ServerFolder.At("node_modules", "@atproto", "pds", "package.json");

    public Uri Address { get; }

    /// <param name="script">The path of <c>pds.cjs</c>.</param>
    public static async Task<PdsServer> StartAsync(string script, CancellationToken cancel)
    {
        var how = new ProcessStartInfo("node", [script]) { Environment = { ["NODE_PATH"] = ServerFolder.At("node_modules") } };
        return new PdsServer(await ServerProcess.StartAsync(how, "READY ", cancel));
    }

    /// <summary>A new account with an app password.</summary>
    public async Task<PdsAccount> JoinAsync(CancellationToken cancel)
    {
        var handle = $"boef{Interlocked.Increment(ref accounts)}.test";
        var made = await CallAsync(
            "createAccount",
            null,
            new JsonObject
            {
                ["handle"] = handle,
                ["email"] = $"{handle}@example.com",
                ["password"] = "het-eigen-wachtwoord",
            },
            cancel
        );
        var token = made.GetProperty("accessJwt").GetString()!;
        var app = await CallAsync("createAppPassword", token, new JsonObject { ["name"] = "feedgame" }, cancel);
        return new PdsAccount(http, made.GetProperty("did").GetString()!, handle, app.GetProperty("password").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task<JsonElement> CallAsync(string name, string? token, JsonObject body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/xrpc/com.atproto.server." + name)
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }
}

/// <summary>An account and what anybody can read of it.</summary>
public sealed class PdsAccount(HttpClient http, string did, string handle, string password)
{
    public string Handle => handle;

    public string Password => password;

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<JsonElement>> PostsAsync(CancellationToken cancel) => RecordsAsync("app.bsky.feed.post", cancel);

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(string collection, CancellationToken cancel)
    {
        var list = await http.GetFromJsonAsync<JsonElement>(
            $"/xrpc/com.atproto.repo.listRecords?repo={did}&collection={collection}&limit=100&reverse=true",
            cancel
        );
        return [.. list.GetProperty("records").EnumerateArray()];
    }

    public Task<byte[]> BlobAsync(string cid, CancellationToken cancel) =>
        http.GetByteArrayAsync($"/xrpc/com.atproto.sync.getBlob?did={did}&cid={cid}", cancel);
}
