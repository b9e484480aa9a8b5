using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Peers.X;

/// <summary>
/// X for one account, on a loopback address: what it checks and answers is taken from X's documents, and it can fail on purpose. It
/// knows no code of ours, so that it finds our mistakes.
/// </summary>
public sealed class FakeX : IAsyncDisposable
{
    /// <summary>Longer than any caller's patience. On the clock as well, so that who drives the clock knows of the wait.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromDays(7);

    private readonly Lock gate = new();
    private readonly WebApplication app = Build();
    private readonly ConcurrentDictionary<FakeXCall, ConcurrentQueue<FakeXFault>> faults = new();
    private readonly List<FakeXRequest> requests = [];
    private readonly List<FakeXRequest> arrivals = [];
    private readonly CancellationTokenSource ending = new();
    private readonly TimeProvider time;
    private readonly FakeXDesk desk;

    private FakeX(TimeProvider time, FakeXKeys keys)
    {
        this.time = time;
        Keys = keys;
        desk = new FakeXDesk(time, keys);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public FakeXKeys Keys { get; }

    public FakeXRules Rules { get; set; } = new();

    /// <summary>Asked at each call for which no fault is queued; for seeded worlds. Null: nothing goes wrong.</summary>
    public Func<FakeXCall, FakeXFault?>? Mischief { get; set; }

    /// <summary>Asked after <see cref="Mischief"/>, with the whole request. Null: nothing goes wrong.</summary>
    public FakeXDice? Dice { get; set; }

    /// <summary>The texts that are visible now as they were sent, oldest first.</summary>
    public IReadOnlyList<string> Visible => [.. Posts.Where(post => !post.Deleted).Select(post => post.Text)];

    /// <summary>Oldest first, deleted ones among them.</summary>
    public IReadOnlyList<FakeXPost> Posts
    {
        get
        {
            lock (gate)
                return [.. desk.Store.Posts];
        }
    }

    /// <summary>Every photo that was uploaded, oldest first.</summary>
    public IReadOnlyList<FakeXMedia> Media
    {
        get
        {
            lock (gate)
                return [.. desk.Store.Darkroom.Photos];
        }
    }

    /// <summary>The ids of what the account reposts and can be seen.</summary>
    public IReadOnlyList<string> Reposts
    {
        get
        {
            lock (gate)
                return desk.Reposts.Visible;
        }
    }

    /// <summary>What arrived and was answered or dropped, in that order.</summary>
    public IReadOnlyList<FakeXRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    /// <summary>What arrived, whatever becomes of it, in that order; without answers.</summary>
    public IReadOnlyList<FakeXRequest> Arrivals
    {
        get
        {
            lock (gate)
                return [.. arrivals];
        }
    }

    /// <param name="time">The network's clock: ids, limits, signatures and <c>Date</c> follow it.</param>
    public static async Task<FakeX> StartAsync(TimeProvider time, FakeXKeys? keys = null, CancellationToken cancel = default)
    {
        var fake = new FakeX(time, keys ?? FakeXKeys.Sample);
        fake.app.Run(fake.ServeAsync);
        await fake.app.StartAsync(cancel);
        fake.Address = new Uri(fake.app.Urls.Single());
        return fake;
    }

    /// <summary>The next call of this kind without a fault before it meets this one.</summary>
    public void FailNext(FakeXFault fault, FakeXCall call = FakeXCall.Post) => faults.GetOrAdd(call, _ => new()).Enqueue(fault);

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync(CancellationToken cancel = default) => app.StopAsync(cancel);

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
        var request = await FakeXDesk.ReadAsync(http, over.Token) with { At = time.GetUtcNow() };
        Note(arrivals, request, 0);
        try
        {
            var answer = await AnswerAsync(request, over.Token);
            Note(requests, request, answer?.Status ?? 0);
            if (answer is null)
                http.Abort();
            else
                await FakeXAnswering.WriteAsync(http.Response, answer, time, over.Token);
        }
        catch (OperationCanceledException)
        {
            Note(requests, request, 0);
        }
    }

    /// <summary>Null when the connection is to be reset.</summary>
    private async Task<FakeXAnswer?> AnswerAsync(FakeXArrival arrival, CancellationToken over)
    {
        var fault = arrival.Call is { } call ? Fault(call, arrival) : null;
        if (fault is FakeXFault.Answer refusal)
            return Refusing(refusal);
        if (fault is FakeXFault.DropBeforeCommit)
            return null;
        if (fault is FakeXFault.Slow slow)
            await Task.Delay(slow.Delay, time, over);
        if (fault is FakeXFault.Hang { Committed: false })
            await Task.Delay(ForEver, time, over);
        var answer = Carry(arrival);
        if (fault is FakeXFault.Hang)
            await Task.Delay(ForEver, time, over);
        return fault switch
        {
            FakeXFault.LoseAnswer => null,
            FakeXFault.Garbage garbage => answer with { Body = garbage.Body },
            FakeXFault.CarriedThen instead => new FakeXAnswer(instead.Status, instead.Body),
            FakeXFault.Drip drip => answer with { Between = drip.Between },
            _ => answer,
        };
    }

    private FakeXAnswer Carry(FakeXArrival arrival)
    {
        lock (gate)
            return desk.Carry(arrival, Rules);
    }

    private FakeXFault? Fault(FakeXCall call, FakeXArrival arrival) =>
        faults.TryGetValue(call, out var queued) && queued.TryDequeue(out var fault)
            ? fault
            : Mischief?.Invoke(call) ?? Dice?.Roll(Request(call, arrival, status: 0));

    private static FakeXRequest Request(FakeXCall call, FakeXArrival arrival, int status) =>
        new(call, arrival.Target, arrival.Body, arrival.At, status);

    private static FakeXAnswer Refusing(FakeXFault.Answer refusal)
    {
        var answer = new FakeXAnswer(refusal.Status, refusal.Body);
        answer.Headers.AddRange(refusal.Headers);
        return answer;
    }

    private void Note(List<FakeXRequest> book, FakeXArrival arrival, int status)
    {
        if (arrival.Call is not { } call)
            return;
        lock (gate)
            book.Add(Request(call, arrival, status));
    }
}
