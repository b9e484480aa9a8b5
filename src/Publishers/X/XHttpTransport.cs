using System.Net.Http.Headers;

namespace FeedGame.Publishers.X;

/// <summary>The calls over a pooled <see cref="HttpClient"/>, each signed with a timestamp and a nonce of its own.</summary>
internal sealed class XHttpTransport(HttpClient http, XOptions options, TimeProvider wallTime, Func<string> nonce) : IXTransport
{
    public async Task<XAnswer> SendAsync(XCall call, CancellationToken cancel)
    {
        var address = new Uri(options.BaseUrl, call.Target);
        using var request = new HttpRequestMessage(call.Method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "OAuth",
            XSignature.Parameters(options, call.Method, address, wallTime.GetUtcNow().ToUnixTimeSeconds(), nonce())
        );
        request.Content = call.Content();
        using var answer = await http.SendAsync(request, cancel);
        return new XAnswer(answer.StatusCode, answer.Headers, await answer.Content.ReadAsStringAsync(cancel));
    }
}
