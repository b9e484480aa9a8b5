using System.Net;

namespace FeedGame.Host.Tests.Feed;

public class FeedHeadersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Readable =>
        [
            "/g/zevenhuizen",
            "/g/zevenhuizen?lang=en",
            "/g/zevenhuizen/feed.json",
            "/g/zevenhuizen/feed.atom",
            "/assets/feed.css",
            "/assets/feed.js",
            "/assets/icon.svg",
        ];

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Whoever_has_it_gets_304_until_it_changes(string address)
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var first = await app.Client.GetAsync(address, Cancel);
        var tag = first.Headers.ETag!;

        using var again = await AskAsync(app, address, tag.ToString());
        using var weak = await AskAsync(app, address, "\"other\", W/" + tag);
        app.Feed.Publish(Evening.Found);
        using var later = await AskAsync(app, address, tag.ToString());

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        var changes = address.StartsWith("/g/", StringComparison.Ordinal);
        Assert.Equal(changes ? HttpStatusCode.OK : HttpStatusCode.NotModified, later.StatusCode);
    }

    [Fact]
    public async Task Languages_and_formats_have_tags_of_their_own()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Readable)
        {
            using var answer = await app.Client.GetAsync(row.Data, Cancel);
            Assert.True(tags.Add(answer.Headers.ETag!.Tag));
        }
    }

    [Fact]
    public async Task The_same_number_with_other_content_has_another_tag()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        await using var other = await FeedApp.StartAsync(Evening.Searching with { Place = "Moerkapelle" });

        using var one = await app.Client.GetAsync("/g/zevenhuizen", Cancel);
        using var two = await AskAsync(other, "/g/zevenhuizen", one.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, two.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    [InlineData("/g/geheim")]
    [InlineData("/g/zevenhuizen/live")]
    [InlineData("/")]
    public async Task HEAD_answers_like_GET_without_the_body(string address)
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var head = await app.Client.SendAsync(request, Cancel);
        using var get = await app.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    [InlineData("/")]
    [InlineData("/g/geheim")]
    [InlineData("/g/zevenhuizen/live")]
    public async Task Every_answer_is_locked_down_and_sets_no_cookie(string address)
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        using var answer = await app.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_asset_may_be_kept_for_ever_only_under_its_digest()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        var page = await app.TextAsync("/g/zevenhuizen");
        var start = page.IndexOf("/assets/feed.css?v=", StringComparison.Ordinal);
        var link = page[start..page.IndexOf('"', start)];

        using var settled = await app.Client.GetAsync(link, Cancel);
        using var bare = await app.Client.GetAsync("/assets/feed.css?v=0", Cancel);

        Assert.Equal(TimeSpan.FromDays(365), settled.Headers.CacheControl?.MaxAge);
        Assert.True(bare.Headers.CacheControl?.NoCache);
    }

    private static async Task<HttpResponseMessage> AskAsync(FeedApp app, string address, string tags)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        return await app.Client.SendAsync(request, Cancel);
    }
}
