namespace FeedGame.Peers.Stepping;

/// <summary>
/// A real connection on a driven clock. A call is made at once, and its caller stands still until it is answered or until its peer
/// waits for the clock; so whoever moves the clock finds that nothing happens anywhere, and an evening with a network in it is the
/// same every time. The peer must take its time from <see cref="PeerTime"/> alone: whoever waits there is known to wait.
/// </summary>
/// <remarks>The clock is moved, and calls are made, on one thread without a synchronization context.</remarks>
public sealed class SteppedWire : HttpMessageHandler
{
    /// <summary>In real time. Nothing takes so long on this machine: an answer is missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A connection for each call: on a kept one it is chance whether a dropped call looks like an idle connection's end, which is
    /// tried again below us, or like a reset.
    /// </summary>
    private readonly HttpMessageInvoker network = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.Zero,
        }
    );

    private readonly object gate = new();
    private readonly List<SteppedCall> open = [];
    private int waits;

    /// <param name="clock">The clock that is driven.</param>
    public SteppedWire(TimeProvider clock) => PeerTime = new PeerClock(clock, this);

    /// <summary>The clock for the peer.</summary>
    public TimeProvider PeerTime { get; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new SteppedCall(network, request, Tell, cancellationToken);
        lock (gate)
            open.Add(call);
        call.CutBy(cancellationToken.UnsafeRegister(_ => Cut(call), null));
        Settle();
        return call.Answer;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            network.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Changes what is known of the peer's waits, and of its timers, which only one thread at a time may touch.</summary>
    internal void Change(Action change, int waiting)
    {
        lock (gate)
        {
            change();
            waits += waiting;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Stands still until each open call is answered or held, then hands out the answers in the order of the calls.</summary>
    internal void Settle()
    {
        while (NextAnswered() is { } call)
        {
            call.HandOut();
            call.Dispose();
        }
    }

    private SteppedCall? NextAnswered()
    {
        lock (gate)
        {
            while (open.Exists(call => call is { IsCut: true, IsOver: false }) || open.Count(call => !call.IsOver) != waits)
            {
                if (!Monitor.Wait(gate, Patience))
                    throw new TimeoutException($"Of {open.Count} calls on the wire the peer holds {waits}; the others get no answer.");
            }
            var answered = open.Find(call => call.IsOver);
            if (answered is not null)
                open.Remove(answered);
            return answered;
        }
    }

    private void Cut(SteppedCall call)
    {
        call.Cut();
        Settle();
    }

    private void Tell()
    {
        lock (gate)
            Monitor.PulseAll(gate);
    }
}
