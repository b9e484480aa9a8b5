using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FeedGame.Peers.Servers;

/// <summary>snac, a small server that speaks Mastodon's API, on this machine.</summary>
public sealed partial class SnacServer : IAsyncDisposable
{
    /// <summary>What an app without a page of its own has in place of an address.</summary>
    private const string NoPage = "urn:ietf:wg:oauth:2.0:oob";

    private readonly string data;
    private readonly HttpClient http;
    private ServerProcess? process;
    private int users;

    private SnacServer(string data, int port)
    {
        this.data = data;
        Address = new Uri($"http://127.0.0.1:{port}");
        // It closes a connection after each answer without saying so: a second request on it may or may not arrive.
        http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = Address };
    }

    /// <summary>The program itself.</summary>
    public static string Needs => ServerFolder.At("snac", "usr", "bin", "snac");

    public Uri Address { get; }

    public static async Task<SnacServer> StartAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("feedgame-snac-").FullName, "data");
        var server = new SnacServer(folder, FreePort());
        await RunAsync(["init", folder], $"127.0.0.1\n{server.Address.Port}\n{server.Address.Authority}\n\n\n", cancel);
        var settings = Path.Combine(folder, "server.json");
        var plain = (await File.ReadAllTextAsync(settings, cancel)).Replace("\"https\"", "\"http\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings, plain, cancel);
        // It has no way to end with its input, so a shell waits for that and ends it.
        var how = new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" httpd \"$1\" & read -r _; kill $!; wait", Needs, folder]);
        server.process = await ServerProcess.StartAsync(how, "httpd start", cancel);
        return server;
    }

    /// <summary>A new account with a token for it, got as any app gets one.</summary>
    public async Task<SnacAccount> JoinAsync(CancellationToken cancel)
    {
        var name = $"boef{Interlocked.Increment(ref users)}";
        var said = await RunAsync(["adduser", data, name], "", cancel);
        var app = await PostAsync("/api/v1/apps", cancel, ("client_name", "FeedGame"), ("redirect_uris", NoPage), ("scopes", "read write"));
        var (id, secret) = (app.GetProperty("client_id").GetString()!, app.GetProperty("client_secret").GetString()!);
        using var form = Form(
            ("login", name),
            ("passwd", Password().Match(said).Groups["word"].Value),
            ("redir", NoPage),
            ("cid", id),
            ("state", "")
        );
        using var door = await http.PostAsync(new Uri("/oauth/x-snac-login", UriKind.Relative), form, cancel);
        var token = await PostAsync(
            "/oauth/token",
            cancel,
            ("grant_type", "authorization_code"),
            ("code", await door.Content.ReadAsStringAsync(cancel)),
            ("client_id", id),
            ("client_secret", secret),
            ("redirect_uri", NoPage)
        );
        return new SnacAccount(http, token.GetProperty("access_token").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
            await process.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(data)!, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task<string> RunAsync(string[] arguments, string input, CancellationToken cancel)
    {
        using var run = Process.Start(
            new ProcessStartInfo(Needs, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = run.StandardError.ReadToEndAsync(cancel);
        await run.StandardInput.WriteAsync(input.AsMemory(), cancel);
        run.StandardInput.Close();
        var said = await run.StandardOutput.ReadToEndAsync(cancel);
        await errors;
        await run.WaitForExitAsync(cancel);
        return said;
    }

    private async Task<JsonElement> PostAsync(string path, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        using var form = Form(fields);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form, cancel);
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancel));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    [GeneratedRegex(@"User password is (?<word>\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Password();
}

/// <summary>An account and what its followers see of it.</summary>
public sealed class SnacAccount(HttpClient http, string token)
{
    public string Token => token;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync(CancellationToken cancel)
    {
        var me = await GetAsync("/api/v1/accounts/verify_credentials", cancel);
        var list = await GetAsync($"/api/v1/accounts/{me.GetProperty("id").GetString()}/statuses?limit=40", cancel);
        return [.. list.EnumerateArray().Reverse()];
    }

    public Task<byte[]> FileAsync(string address, CancellationToken cancel) => http.GetByteArrayAsync(new Uri(address), cancel);

    private async Task<JsonElement> GetAsync(string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancel));
    }
}
