using System.Runtime.ExceptionServices;
using Tweetinvi.Core.Web;
using Tweetinvi.WebLogic;

namespace FeedGame.Publishers.X;

/// <summary>
/// One request of Tweetinvi's as it truly ended. Tweetinvi itself makes a refusal an exception without headers, and a time-out one that
/// says 408 as if X had answered; so what came in is kept here, below it.
/// </summary>
internal sealed class XTweetinviHandler : TwitterClientHandler
{
    private readonly CancellationToken cancel;

    /// <param name="cancel">The caller's: Tweetinvi takes none, but the request beneath it does.</param>
    public XTweetinviHandler(IOAuthWebRequestGenerator signing, CancellationToken cancel)
        : base(signing)
    {
        this.cancel = cancel;
        AllowAutoRedirect = false;
    }

    /// <summary>What arrived whole, whatever its status; null when nothing did.</summary>
    public XAnswer? Answer { get; private set; }

    /// <summary>Why nothing arrived; null before the request and after an answer.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, cancel);
        try
        {
            var answer = await base.SendAsync(request, either.Token);
            await answer.Content.LoadIntoBufferAsync(XTransports.LargestAnswer, either.Token);
            Answer = new XAnswer(answer.StatusCode, answer.Headers, await answer.Content.ReadAsStringAsync(either.Token));
            return answer;
        }
        catch (Exception failure)
        {
            Failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }
}
