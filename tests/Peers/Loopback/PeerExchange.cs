using System.Text;
using Microsoft.AspNetCore.Http;

namespace FeedGame.Peers.Loopback;

/// <summary>A request as it came in, read whole.</summary>
internal sealed record PeerArrival(string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The token after <c>Bearer</c>; null when there is none.</summary>
    public string? Token =>
        Headers.Authorization.ToString() is var value && value.StartsWith("Bearer ", StringComparison.Ordinal) ? value[7..] : null;

    public static async Task<PeerArrival> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return new PeerArrival(request.Method, request.Path.Value!, request.Query, request.Headers, body.ToArray());
    }
}

/// <summary>An answer before it is written.</summary>
internal sealed record PeerAnswer(int Status, string Body, params IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>A call that arrived, whatever became of it.</summary>
/// <param name="Call">The fake's own name for it.</param>
/// <param name="Key">The header <c>Idempotency-Key</c>; empty for none.</param>
/// <param name="Status">The answer; 0 while there is none, or when it was lost.</param>
public sealed record PeerRequest(string Call, string Body, string Key, int Status);
