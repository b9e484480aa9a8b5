using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Peers.Loopback;

/// <summary>A web server for a fake network: on a loopback address, one call at a time, and it fails when it is told to.</summary>
/// <param name="time">The network's clock: <c>Date</c> follows it.</param>
/// <param name="name">The fake's own name for a call; null for an address that it does not have.</param>
/// <param name="carry">Carries a call out.</param>
internal sealed class PeerServer(TimeProvider time, Func<PeerArrival, string?> name, Func<PeerArrival, PeerAnswer> carry) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly WebApplication app = Build();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<PeerFault>> faults = new(StringComparer.Ordinal);
    private readonly List<PeerRequest> requests = [];
    private readonly CancellationTokenSource ending = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Asked at each call for which no fault is queued. Null: nothing goes wrong.</summary>
    public Func<string, PeerFault?>? Mischief { get; set; }

    public IReadOnlyList<PeerRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    public async Task StartAsync(CancellationToken cancel)
    {
        app.Run(ServeAsync);
        await app.StartAsync(cancel);
        Address = new Uri(app.Urls.Single());
    }

    public void FailNext(PeerFault fault, string call) => faults.GetOrAdd(call, _ => new()).Enqueue(fault);

    /// <summary>Reads what calls change.</summary>
    public T Look<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync(CancellationToken cancel) => app.StopAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await app.DisposeAsync();
        ending.Dispose();
    }

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
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, ending.Token);
        var arrival = await PeerArrival.ReadAsync(http.Request, over.Token);
        try
        {
            var answer = await AnswerAsync(arrival, over.Token);
            Note(arrival, answer?.Status ?? 0);
            if (answer is null)
                http.Abort();
            else
                await WriteAsync(http.Response, answer, over.Token);
        }
        catch (OperationCanceledException)
        {
            Note(arrival, 0);
        }
    }

    /// <summary>Null when the connection is to be reset.</summary>
    private async Task<PeerAnswer?> AnswerAsync(PeerArrival arrival, CancellationToken over)
    {
        var fault = Fault(name(arrival));
        if (fault is PeerFault.Answer refusal)
            return new PeerAnswer(refusal.Status, refusal.Body, refusal.Headers);
        if (fault is PeerFault.DropBeforeCommit)
            return null;
        if (fault is PeerFault.Hang { Committed: false })
            await Task.Delay(Timeout.InfiniteTimeSpan, time, over);
        var answer = Look(() => carry(arrival));
        if (fault is PeerFault.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, time, over);
        return fault switch
        {
            PeerFault.LoseAnswer => null,
            PeerFault.Garbage garbage => answer with { Body = garbage.Body },
            _ => answer,
        };
    }

    private PeerFault? Fault(string? call) =>
        call is null ? null
        : faults.TryGetValue(call, out var queued) && queued.TryDequeue(out var fault) ? fault
        : Mischief?.Invoke(call);

    private void Note(PeerArrival arrival, int status)
    {
        if (name(arrival) is not { } call)
            return;
        lock (gate)
            requests.Add(new PeerRequest(call, arrival.Text, arrival.Headers["Idempotency-Key"].ToString(), status));
    }

    private async Task WriteAsync(HttpResponse response, PeerAnswer answer, CancellationToken over)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.Date = time.GetUtcNow().ToString("R");
        foreach (var (header, value) in answer.Headers)
            response.Headers[header] = value;
        await response.WriteAsync(answer.Body, over);
    }
}
