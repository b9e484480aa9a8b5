namespace FeedGame.Peers.Stepping;

/// <summary>A call that is out on the wire. Its caller gets the answer when it is handed out, not when it arrives.</summary>
internal sealed class SteppedCall : IDisposable
{
    private readonly CancellationTokenSource cut = new();
    private readonly TaskCompletionSource<HttpResponseMessage> answer = new();
    private readonly CancellationToken caller;
    private readonly Task<HttpResponseMessage> exchange;
    private CancellationTokenRegistration cutBy;
    private volatile bool over;

    /// <param name="tell">Told, on any thread, when the answer is there.</param>
    public SteppedCall(HttpMessageInvoker network, HttpRequestMessage request, Action tell, CancellationToken caller)
    {
        this.caller = caller;
        exchange = Task.Run(() => ExchangeAsync(network, request, cut.Token), CancellationToken.None);
        _ = exchange.ContinueWith(
            _ =>
            {
                over = true;
                tell();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    /// <summary>What the caller waits for.</summary>
    public Task<HttpResponseMessage> Answer => answer.Task;

    /// <summary>True once an answer, or the lack of one, is certain.</summary>
    public bool IsOver => over;

    /// <summary>True once its caller has given it up.</summary>
    public bool IsCut => cut.IsCancellationRequested;

    public void CutBy(CancellationTokenRegistration registration) => cutBy = registration;

    public void Cut() => cut.Cancel();

    /// <summary>The caller goes on with it, here and now.</summary>
    public void HandOut()
    {
        cutBy.Unregister();
        if (exchange.IsCanceled)
            answer.TrySetCanceled(caller);
        else if (exchange.Exception is { } failure)
            answer.TrySetException(failure.InnerExceptions);
        else
            answer.TrySetResult(exchange.Result);
    }

    public void Dispose() => cut.Dispose();

    /// <summary>With its body, so that a caller who reads it does not wait.</summary>
    private static async Task<HttpResponseMessage> ExchangeAsync(
        HttpMessageInvoker network,
        HttpRequestMessage request,
        CancellationToken cancel
    )
    {
        var whole = await network.SendAsync(request, cancel);
        await whole.Content.LoadIntoBufferAsync(cancel);
        return whole;
    }
}
