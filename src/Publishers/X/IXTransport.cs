using System.Net;
using System.Net.Http.Headers;
using System.Text;

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
/// <param name="Parts">A multipart body in place of <paramref name="Json"/>; like a JSON body it is not signed.</param>
internal sealed record XCall(HttpMethod Method, string Target, string? Json = null, IReadOnlyList<XPart>? Parts = null)
{
    /// <summary>The body, made anew for each request; null for none. The caller disposes of it.</summary>
    public HttpContent? Content() =>
        Parts is not null ? Multipart(Parts)
        : Json is not null ? new StringContent(Json, Encoding.UTF8, "application/json")
        : null;

    private static MultipartFormDataContent Multipart(IReadOnlyList<XPart> parts)
    {
        var content = new MultipartFormDataContent();
        foreach (var part in parts)
            part.AddTo(content);
        return content;
    }
}

/// <summary>One part of a multipart body.</summary>
/// <param name="MediaType">For a file, for example <c>image/jpeg</c>; null for a plain value.</param>
internal sealed record XPart(string Name, ReadOnlyMemory<byte> Content, string? MediaType = null)
{
    public void AddTo(MultipartFormDataContent body)
    {
        var content = new ReadOnlyMemoryContent(Content);
        if (MediaType is null)
        {
            body.Add(content, Name);
            return;
        }
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        body.Add(content, Name, Name);
    }
}

/// <summary>An answer that arrived whole, whatever its status.</summary>
internal sealed record XAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The id of the post, person or photo it is about, from <c>data.id</c>; null when there is none that X could have made.</summary>
    public XSnowflake? Id
    {
        get
        {
            using var json = XJson.Read(Body);
            return json is null ? null : XSnowflake.Read(json.RootElement.Inner("data").Text("id"));
        }
    }
}
