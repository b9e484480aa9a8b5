using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>The calls, each with the account's token. Throws what <see cref="HttpClient"/> does when no whole answer came.</summary>
internal sealed class MastodonServer(HttpClient http, MastodonOptions options)
{
    public async Task<HttpAnswer> SendAsync(MastodonCall call, CancellationToken cancel)
    {
        using var request = call.Request(options.BaseUrl, options.AccessToken.Reveal());
        return await HttpAnswer.OfAsync(http, request, cancel);
    }
}
