using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Peers.Webhook;

/// <summary>
/// A consumer of Standard Webhooks 1.0.0 on a loopback address: it checks signature and time, drops what it has by the id, and can fail
/// on purpose. It knows no code of ours.
/// </summary>
public sealed class FakeConsumer : IAsyncDisposable
{
    public const string Secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly WebApplication app = Build();
    private readonly ConcurrentQueue<FakeConsumerFault> faults = new();
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = [];
    private readonly List<JsonObject> events = [];
    private readonly List<JsonObject> messages = [];

    private FakeConsumer(TimeProvider time) => this.time = time;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The secrets it takes; the first is the one it was given.</summary>
    public IReadOnlyList<string> Secrets { get; set; } = [Secret];

    /// <summary>What it took, doubles dropped.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get
        {
            lock (gate)
                return [.. events];
        }
    }

    /// <summary>The texts that it shows, oldest first.</summary>
    public IReadOnlyList<string> Visible
    {
        get
        {
            lock (gate)
                return [.. messages.Select(message => (string)message["text"]!)];
        }
    }

    public static async Task<FakeConsumer> StartAsync(TimeProvider time, CancellationToken cancel = default)
    {
        var consumer = new FakeConsumer(time);
        consumer.app.Run(consumer.ServeAsync);
        await consumer.app.StartAsync(cancel);
        consumer.Address = new Uri(consumer.app.Urls.Single());
        return consumer;
    }

    public void FailNext(FakeConsumerFault fault) => faults.Enqueue(fault);

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

    private async Task ServeAsync(HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
        if (http.Request.Method != HttpMethods.Post)
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var fault = faults.TryDequeue(out var next) ? next : null;
        if (fault is { Status: { } status })
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Date = time.GetUtcNow().ToString("R");
            if (fault.RetryAfter is { } wait)
                http.Response.Headers.RetryAfter = wait;
            return;
        }
        http.Response.StatusCode = Take(http.Request.Headers, body);
        if (fault is not null)
            http.Abort();
    }

    private int Take(IHeaderDictionary headers, string body)
    {
        var id = headers["webhook-id"].ToString();
        if (!IsSigned(id, headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), body))
            return StatusCodes.Status401Unauthorized;
        lock (gate)
        {
            if (seen.Add(id))
                Carry(JsonNode.Parse(body)!.AsObject());
        }
        return StatusCodes.Status204NoContent;
    }

    private void Carry(JsonObject happened)
    {
        events.Add(happened);
        var data = happened["data"]!.AsObject();
        var at = messages.FindIndex(message => (string?)message["id"] == (string?)data["id"]);
        switch ((string)happened["type"]!)
        {
            case "message.published":
                messages.Add(data);
                break;
            case "message.edited" when at >= 0:
                messages[at] = data;
                break;
            case "message.withdrawn" when at >= 0:
                messages.RemoveAt(at);
                break;
        }
    }

    private bool IsSigned(string id, string timestamp, string signatures, string body)
    {
        var off = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp));
        var wanted = Secrets.Select(secret =>
            "v1,"
            + Convert.ToBase64String(
                HMACSHA256.HashData(Convert.FromBase64String(secret[6..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"))
            )
        );
        return off.Duration() <= TimeSpan.FromMinutes(5) && signatures.Split(' ').Intersect(wanted).Any();
    }
}

/// <summary>How one call goes wrong on purpose.</summary>
/// <param name="Status">This answer, and nothing is taken; null: it is taken, and the answer lost.</param>
public sealed record FakeConsumerFault(int? Status = null, string? RetryAfter = null);
