using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Peers.Telegram;

/// <summary>
/// Telegram's Bot API for one bot, on a loopback address: what it checks and answers is taken from the Bot API's documents, and it can
/// fail on purpose. It knows no code of ours.
/// </summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    public const string Token = "4711:AAH-geheim_geheim_geheim_geheim_gehei";

    private readonly WebApplication app = Build();
    private readonly ConcurrentQueue<FakeTelegramFault> faults = new();
    private readonly ConcurrentQueue<string> calls = new();
    private readonly Lock gate = new();

    private FakeTelegram(TimeProvider time) => Chats = new FakeTelegramChats(time);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public FakeTelegramChats Chats { get; }

    /// <summary>The methods that were called, in that order.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    public static async Task<FakeTelegram> StartAsync(TimeProvider time, CancellationToken cancel = default)
    {
        var fake = new FakeTelegram(time);
        fake.app.MapPost("/bot{token}/{method}", fake.ServeAsync);
        fake.app.MapGet("/bot{token}/{method}", fake.ServeAsync);
        await fake.app.StartAsync(cancel);
        fake.Address = new Uri(fake.app.Urls.Single());
        return fake;
    }

    /// <summary>The next call that shows or removes something meets this.</summary>
    public void FailNext(FakeTelegramFault fault) => faults.Enqueue(fault);

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync(CancellationToken cancel = default) => app.StopAsync(cancel);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        return built;
    }

    private async Task ServeAsync(string token, string method, HttpContext http)
    {
        calls.Enqueue(method);
        var request = await FakeTelegramRequest.ReadAsync(http.Request, http.RequestAborted);
        var fault = method.StartsWith("get", StringComparison.Ordinal) || !faults.TryDequeue(out var next) ? null : next;
        if (fault is FakeTelegramFault.Answer refusal)
        {
            await WriteAsync(http.Response, refusal.Status, refusal.Body);
            return;
        }
        if (fault is FakeTelegramFault.DropBeforeCommit)
        {
            http.Abort();
            return;
        }
        var (status, body) = Carry(token, method, request);
        if (fault is FakeTelegramFault.LoseAnswer)
            http.Abort();
        else
            await WriteAsync(http.Response, status, fault is FakeTelegramFault.Garbage ? "<html>" : body);
    }

    private (int Status, string Body) Carry(string token, string method, FakeTelegramRequest request)
    {
        if (token != Token)
            return (401, Refused(401, "Unauthorized"));
        try
        {
            lock (gate)
                return (200, new JsonObject { ["ok"] = true, ["result"] = Chats.Carry(method, request) }.ToJsonString());
        }
        catch (FakeTelegramRefusal refusal)
        {
            return (refusal.Status, Refused(refusal.Status, refusal.Message));
        }
    }

    internal static string Refused(int status, string description, string parameters = "") =>
        $$"""{"ok":false,"error_code":{{status}},"description":{{JsonSerializer.Serialize(description)}}{{parameters}}}""";

    private static async Task WriteAsync(HttpResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.WriteAsync(body);
    }
}
