using System.Net;
using System.Net.Http.Headers;

namespace FeedGame.Publishers.X;

/// <summary>
/// One signed request to X and its answer. It follows no redirect and repeats nothing. When no whole answer came it throws what
/// <see cref="HttpClient"/> would, because the kind of failure tells whether anything left the machine.
/// </summary>
internal interface IXTransport
{
    Task<XAnswer> SendAsync(XCall call, CancellationToken cancel);
}

/// <summary>A request before it is signed.</summary>
/// <param name="Target">Path and query from the root, percent-encoded.</param>
/// <param name="Json">The body; null for none.</param>
internal sealed record XCall(HttpMethod Method, string Target, string? Json = null);

/// <summary>An answer that arrived whole, whatever its status.</summary>
internal sealed record XAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The id of the post or person it is about, from <c>data.id</c>; null when there is none that X could have made.</summary>
    public XSnowflake? Id
    {
        get
        {
            using var json = XJson.Read(Body);
            return json is null ? null : XSnowflake.Read(json.RootElement.Inner("data").Text("id"));
        }
    }
}
