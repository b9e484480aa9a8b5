using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>The requests, as X's documents have them: no field too many and none that is null, because X refuses both.</summary>
internal static class XCalls
{
    private const int PageLength = 100;
    private const string UploadTarget = "/2/media/upload";
    private const string Category = "tweet_image";

    public static readonly XCall Me = new(HttpMethod.Get, "/2/users/me");

    /// <summary>Whose keys these are and what kind of account it is.</summary>
    public static readonly XCall MyKind = new(HttpMethod.Get, "/2/users/me?user.fields=protected%2Cverified%2Cverified_type");

    /// <summary>Equal to the byte for every attempt of one post.</summary>
    public static XCall Post(string text, string? parent, IReadOnlyList<XSnowflake> media)
    {
        var body = new JsonObject { ["text"] = text };
        if (media.Count > 0)
            body["media"] = new JsonObject { ["media_ids"] = new JsonArray([.. media.Select(id => JsonValue.Create(id.ToString()))]) };
        if (parent is not null)
            body["reply"] = new JsonObject { ["in_reply_to_tweet_id"] = parent };
        return new XCall(HttpMethod.Post, "/2/tweets", body.ToJsonString());
    }

    public static XCall Upload(Photo photo) =>
        new(
            HttpMethod.Post,
            UploadTarget,
            Parts: [new XPart("media", photo.Content, photo.MediaType), new XPart("media_category", Encoding.UTF8.GetBytes(Category))]
        );

    /// <summary>A third longer, for the days on which X takes nothing but JSON.</summary>
    public static XCall UploadAsJson(Photo photo)
    {
        var body = new JsonObject { ["media"] = Convert.ToBase64String(photo.Content.Span), ["media_category"] = Category };
        return new XCall(HttpMethod.Post, UploadTarget, body.ToJsonString());
    }

    public static XCall Describe(XSnowflake media, string alt)
    {
        var text = new JsonObject { ["alt_text"] = new JsonObject { ["text"] = alt } };
        var body = new JsonObject { ["id"] = media.ToString(), ["metadata"] = text };
        return new XCall(HttpMethod.Post, "/2/media/metadata", body.ToJsonString());
    }

    public static XCall Delete(XSnowflake id) => new(HttpMethod.Delete, $"/2/tweets/{id}");

    public static XCall Read(XSnowflake id) => new(HttpMethod.Get, $"/2/tweets/{id}");

    public static XCall Repost(XSnowflake account, XSnowflake id) =>
        new(HttpMethod.Post, $"/2/users/{account}/retweets", new JsonObject { ["tweet_id"] = id.ToString() }.ToJsonString());

    public static XCall UndoRepost(XSnowflake account, XSnowflake id) => new(HttpMethod.Delete, $"/2/users/{account}/retweets/{id}");

    /// <summary>The account's posts, newest first, replies among them.</summary>
    /// <param name="parents">Asks what each answers; the field's name is changing, so the reading must do without it, too.</param>
    /// <param name="page">The next page, as the one before named it.</param>
    public static XCall Timeline(XSnowflake account, XSought sought, bool parents, string? page)
    {
        var query = new List<string> { $"max_results={PageLength}", From(sought) };
        if (parents)
            query.Add("tweet.fields=referenced_tweets");
        if (page is not null)
            query.Add("pagination_token=" + Uri.EscapeDataString(page));
        return new XCall(HttpMethod.Get, $"/2/users/{account}/tweets?{string.Join('&', query)}");
    }

    private static string From(XSought sought) =>
        sought.Newest is { } newest
            ? $"since_id={newest}"
            : "start_time=" + Uri.EscapeDataString($"{sought.From.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
