using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Mastodon;

/// <summary>A request before it has a token.</summary>
/// <param name="Target">Path and query from the root.</param>
/// <param name="Once">The value of <c>Idempotency-Key</c>; null for none.</param>
internal sealed record MastodonCall(HttpMethod Method, string Target, JsonObject? Json = null, Photo? Photo = null, string? Once = null)
{
    /// <summary>The caller disposes of it.</summary>
    public HttpRequestMessage Request(Uri server, string token)
    {
        var request = new HttpRequestMessage(Method, new Uri(server, Target)) { Content = Content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (Once is not null)
            request.Headers.Add("Idempotency-Key", Once);
        return request;
    }

    private HttpContent? Content() =>
        Photo is not null ? Form(Photo)
        : Json is null ? null
        : new StringContent(Json.ToJsonString(), Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form(Photo photo)
    {
        var form = new MultipartFormDataContent();
        var file = new ReadOnlyMemoryContent(photo.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue(photo.MediaType);
        file.Headers.ContentDisposition = Part("file");
        file.Headers.ContentDisposition.FileName = $"\"{Name(photo)}\"";
        form.Add(file);
        var words = new ByteArrayContent(Encoding.UTF8.GetBytes(photo.Alt));
        words.Headers.ContentDisposition = Part("description");
        form.Add(words);
        return form;
    }

    /// <summary>Of its own for each photo: a small server takes two of one name in one second for the same file.</summary>
    private static string Name(Photo photo) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(photo.Content.Span))[..16]}.{photo.MediaType.Split('/')[^1]}";

    /// <summary>In quotes, because small servers read nothing else.</summary>
    private static ContentDispositionHeaderValue Part(string name) => new("form-data") { Name = $"\"{name}\"" };
}

/// <summary>
/// The requests, as Mastodon's documents have them. Never with <c>scheduled_at</c>: some servers publish at once, others serve the text
/// at its address.
/// </summary>
internal static class MastodonCalls
{
    public const int PageLength = 40;

    public static readonly MastodonCall Instance = new(HttpMethod.Get, "/api/v2/instance");

    public static readonly MastodonCall OldInstance = new(HttpMethod.Get, "/api/v1/instance");

    public static readonly MastodonCall Me = new(HttpMethod.Get, "/api/v1/accounts/verify_credentials");

    public static readonly MastodonCall App = new(HttpMethod.Get, "/api/v1/apps/verify_credentials");

    /// <summary>Equal to the byte for every attempt of one post, and so is the key.</summary>
    public static MastodonCall Post(Post post, string text, string visibility, IReadOnlyList<string> media)
    {
        var body = new JsonObject
        {
            ["status"] = text,
            ["visibility"] = visibility,
            ["language"] = post.Language,
        };
        if (post.Parent is { } parent)
            body["in_reply_to_id"] = parent.Id;
        AddMedia(body, media);
        return new MastodonCall(HttpMethod.Post, "/api/v1/statuses", body, Once: Once(post));
    }

    /// <summary>The photos are named again, because a server takes away what is not.</summary>
    public static MastodonCall Edit(string id, Post post, string text, IReadOnlyList<string> media)
    {
        var body = new JsonObject { ["status"] = text, ["language"] = post.Language };
        AddMedia(body, media);
        return new MastodonCall(HttpMethod.Put, Status(id), body);
    }

    public static MastodonCall Delete(string id) => new(HttpMethod.Delete, Status(id));

    public static MastodonCall Boost(string id) => new(HttpMethod.Post, Status(id) + "/reblog");

    public static MastodonCall UndoBoost(string id) => new(HttpMethod.Post, Status(id) + "/unreblog");

    /// <summary>Has the server fetch a post of another server when it does not have it yet.</summary>
    public static MastodonCall Search(string url) =>
        new(HttpMethod.Get, $"/api/v2/search?type=statuses&resolve=true&limit=1&q={Uri.EscapeDataString(url)}");

    public static MastodonCall Read(string id) => new(HttpMethod.Get, Status(id));

    public static MastodonCall Upload(Photo photo, bool old) => new(HttpMethod.Post, old ? "/api/v1/media" : "/api/v2/media", Photo: photo);

    public static MastodonCall Media(string id) => new(HttpMethod.Get, "/api/v1/media/" + Uri.EscapeDataString(id));

    /// <summary>The account's posts, newest first, answers among them.</summary>
    /// <param name="since">The newest own post before the one sought; null when none is known.</param>
    /// <param name="before">The oldest post of the page before; null for the first page.</param>
    public static MastodonCall Statuses(string account, string? since, string? before)
    {
        var query = $"limit={PageLength}&exclude_reblogs=true";
        if (since is not null)
            query += "&since_id=" + Uri.EscapeDataString(since);
        if (before is not null)
            query += "&max_id=" + Uri.EscapeDataString(before);
        return new MastodonCall(HttpMethod.Get, $"/api/v1/accounts/{Uri.EscapeDataString(account)}/statuses?{query}");
    }

    /// <summary>The post's key holds game, inject, revision and channel.</summary>
    private static string Once(Post post) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(post.Key)));

    private static void AddMedia(JsonObject body, IReadOnlyList<string> media)
    {
        if (media.Count > 0)
            body["media_ids"] = new JsonArray([.. media.Select(id => JsonValue.Create(id))]);
    }

    private static string Status(string id) => "/api/v1/statuses/" + Uri.EscapeDataString(id);
}
