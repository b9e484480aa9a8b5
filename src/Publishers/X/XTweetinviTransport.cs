using Tweetinvi;
using Tweetinvi.Models;
using Tweetinvi.WebLogic;

namespace FeedGame.Publishers.X;

/// <summary>The calls over Tweetinvi, which signs them; only in a build with <c>-p:UseTweetinvi=true</c>.</summary>
internal sealed class XTweetinviTransport(XOptions options, TimeProvider wallTime) : IXTransport
{
    private readonly TwitterClient client = Client(options);

    /// <summary>Tweetinvi's own, but by our clock.</summary>
    private readonly OAuthWebRequestGenerator signing = new(new WebHelper(), () => wallTime.GetUtcNow().UtcDateTime);

    /// <summary>
    /// How long Tweetinvi waits by itself. The courier ends an attempt, and it must not find that the client gave up before; without
    /// this it would after ten seconds.
    /// </summary>
    public TimeSpan Patience { get; init; } = Timeout.InfiniteTimeSpan;

    public async Task<XAnswer> SendAsync(XCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var content = call.Content();
        // A handler belongs to one request: Tweetinvi puts the request into it.
        using var handler = new XTweetinviHandler(signing, cancel);
        try
        {
            await client.Execute.AdvanceRequestAsync(request => Fill(request, call, content, handler));
        }
        catch (Exception) when (handler.Answer is not null || handler.Failure is not null)
        {
            // What Tweetinvi says of it is less than what the handler saw.
        }
        if (handler.Answer is null)
        {
            cancel.ThrowIfCancellationRequested();
            handler.Failure?.Throw();
        }
        return handler.Answer ?? throw new HttpRequestException("Tweetinvi ended without a request.");
    }

    private void Fill(ITwitterRequest request, XCall call, HttpContent? content, XTweetinviHandler handler)
    {
        request.Query.Url = new Uri(options.BaseUrl, call.Target).AbsoluteUri;
        request.Query.HttpMethod = Enum.Parse<Tweetinvi.Models.HttpMethod>(call.Method.Method);
        request.Query.HttpContent = content;
        request.Query.Timeout = Patience;
        request.TwitterClientHandler = handler;
    }

    private static TwitterClient Client(XOptions options)
    {
        var made = new TwitterClient(
            options.ConsumerKey.Reveal(),
            options.ConsumerSecret.Reveal(),
            options.AccessToken.Reveal(),
            options.AccessTokenSecret.Reveal()
        );
        // The courier keeps to the limits. Tweetinvi would ask X for them, with calls that count, and wait where nobody sees it.
        made.Config.RateLimitTrackerMode = RateLimitTrackerMode.None;
        return made;
    }
}
