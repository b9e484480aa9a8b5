namespace FeedGame.Publishers.Tests.Contract;

/// <summary>
/// Between a channel and a real server: the server carries a request out, and the answer is lost on the way back. Each request has a
/// connection of its own, because a small server closes it after the answer without saying so, and no test may hang on that chance.
/// </summary>
internal sealed class LosingHandler()
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero })
{
    private Func<HttpRequestMessage, bool>? losesNext;

    public void LoseNext(Func<HttpRequestMessage, bool> which) => losesNext = which;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (losesNext?.Invoke(request) != true)
            return answer;
        losesNext = null;
        answer.Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }
}
