using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Bluesky;

/// <summary>A request before it has a token.</summary>
/// <param name="Name">The method's name in the lexicon, with its query.</param>
internal sealed record BlueskyCall(HttpMethod Method, string Name, JsonObject? Json = null, Photo? Photo = null)
{
    /// <summary>Made anew for each time it is sent; the caller disposes of it.</summary>
    public HttpRequestMessage Request(Uri server, string? token)
    {
        var request = new HttpRequestMessage(Method, new Uri(server, "/xrpc/" + Name)) { Content = Content() };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private HttpContent? Content()
    {
        if (Photo is not null)
            return new ReadOnlyMemoryContent(Photo.Content) { Headers = { ContentType = new MediaTypeHeaderValue(Photo.MediaType) } };
        return Json is null ? null : new StringContent(Json.ToJsonString(), Encoding.UTF8, "application/json");
    }
}

/// <summary>The requests, as the lexicon has them.</summary>
internal static class BlueskyCalls
{
    public static readonly BlueskyCall Session = new(HttpMethod.Get, "com.atproto.server.getSession");

    public static readonly BlueskyCall Refresh = new(HttpMethod.Post, "com.atproto.server.refreshSession");

    public static BlueskyCall LogIn(BlueskyOptions options) =>
        new(
            HttpMethod.Post,
            "com.atproto.server.createSession",
            new JsonObject { ["identifier"] = options.Handle, ["password"] = options.AppPassword.Reveal() }
        );

    public static BlueskyCall Upload(Photo photo) => new(HttpMethod.Post, "com.atproto.repo.uploadBlob", Photo: photo);

    /// <summary>
    /// Never <c>createRecord</c>: that fails on a key that is there. The null says that no other record may stand under the key. The
    /// record is copied, because a call may be made twice.
    /// </summary>
    public static BlueskyCall Put(BlueskyUri uri, JsonObject record) =>
        new(
            HttpMethod.Post,
            "com.atproto.repo.putRecord",
            new JsonObject
            {
                ["repo"] = uri.Account,
                ["collection"] = uri.Collection,
                ["rkey"] = uri.Key,
                ["record"] = record.DeepClone(),
                ["swapRecord"] = null,
            }
        );

    public static BlueskyCall Read(BlueskyUri uri) =>
        new(
            HttpMethod.Get,
            $"com.atproto.repo.getRecord?repo={Uri.EscapeDataString(uri.Account)}&collection={uri.Collection}&rkey={uri.Key}"
        );

    public static BlueskyCall Delete(BlueskyUri uri) =>
        new(
            HttpMethod.Post,
            "com.atproto.repo.deleteRecord",
            new JsonObject
            {
                ["repo"] = uri.Account,
                ["collection"] = uri.Collection,
                ["rkey"] = uri.Key,
            }
        );
}
