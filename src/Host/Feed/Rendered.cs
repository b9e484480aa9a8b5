using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace FeedGame.Host.Feed;

/// <summary>A finished answer: bytes, type, and a strong tag that names exactly these bytes.</summary>
internal sealed class Rendered
{
    private readonly byte[] _bytes;
    private readonly string _type;
    private readonly EntityTagHeaderValue _tag;
    private readonly string _tagText;

    /// <param name="mark">What people see in the tag; the digest behind it makes it true, also after an upgrade or a restored store.</param>
    public Rendered(byte[] bytes, string type, string mark)
    {
        _bytes = bytes;
        _type = type;
        _tagText = $"\"{mark}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6))}\"";
        _tag = new EntityTagHeaderValue(_tagText);
    }

    /// <summary>Sends it, or 304 to whoever has it; a cache may keep it but must ask again.</summary>
    public Task SendAsync(HttpContext context, string cacheControl = "no-cache")
    {
        var response = context.Response;
        response.Headers.ETag = _tagText;
        response.Headers.CacheControl = cacheControl;
        if (Known(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = _type;
        response.ContentLength = _bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(_bytes, context.RequestAborted).AsTask();
    }

    private bool Known(HttpRequest request)
    {
        // Most readers come without the header; parsing it would cost more than the answer.
        if (request.Headers.IfNoneMatch.Count == 0)
            return false;
        return request
            .GetTypedHeaders()
            .IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_tag, useStrongComparison: false));
    }
}
