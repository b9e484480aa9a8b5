using FeedGame.Peers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>The fake takes photos as strictly as X does, and forgets them.</summary>
public sealed class FakeXPhotosTests
{
    private const string Base64 = "iVBORw==";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_has_the_photo_and_its_category_and_nothing_else()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        var category = ("media_category", (object)"tweet_image");
        Assert.Equal(200, (await caller.UploadAsync(("media", Png), category)).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", Png))).Status);
        Assert.Equal(400, (await caller.UploadAsync(category)).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", Base64), category)).Status);
        Assert.Equal(400, (await caller.UploadAsync(("photo", Png), category)).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", Png), category, ("command", "INIT"))).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", Png), ("media_category", "tweet_photo"))).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", "<svg/>"u8.ToArray()), category)).Status);
        Assert.Equal(400, (await caller.UploadAsync(("media", (byte[])[.. Png, .. new byte[5 * 1024 * 1024]]), category)).Status);
        Assert.Equal(Png, Assert.Single(fake.Media).Content);
    }

    [Theory]
    [InlineData($$"""{"media":"{{Base64}}","media_category":"tweet_image"}""", 200)]
    [InlineData($$"""{"media":"{{Base64}}","media_category":"tweet_image","media_type":"image/png"}""", 200)]
    [InlineData($$"""{"media":"{{Base64}}","media_category":"tweet_image","alt":"x"}""", 400)]
    [InlineData($$"""{"media":"{{Base64}}","media_category":"tweet_image","media_type":null}""", 400)]
    [InlineData($$"""{"media":"{{Base64}}"}""", 400)]
    [InlineData("""{"media":"not base64!","media_category":"tweet_image"}""", 400)]
    [InlineData("""{"media_category":"tweet_image"}""", 400)]
    [InlineData("[]", 400)]
    [InlineData("media", 400)]
    public async Task The_other_form_is_JSON(string body, int status)
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        Assert.Equal(status, (await caller.PostAsync("/2/media/upload", body)).Status);
        Assert.Equal(status == 200 ? 1 : 0, fake.Media.Count);
    }

    [Fact]
    public async Task On_the_day_that_parts_are_refused_it_says_what_X_said()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        fake.Rules = fake.Rules with { PartsRefused = true };
        using var caller = new FakeXCaller(fake, time);
        var (status, body) = await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        Assert.Equal(400, status);
        Assert.Contains("content-type of application/json", body, StringComparison.Ordinal);
        Assert.Empty(fake.Media);
    }

    [Theory]
    [InlineData("""{"id":"ID","metadata":{"alt_text":{"text":"Een tas"}}}""", 200)]
    [InlineData("""{"id":"5","metadata":{"alt_text":{"text":"Een tas"}}}""", 400)]
    [InlineData("""{"id":ID,"metadata":{"alt_text":{"text":"Een tas"}}}""", 400)]
    [InlineData("""{"media_id":"ID","metadata":{"alt_text":{"text":"Een tas"}}}""", 400)]
    [InlineData("""{"id":"ID","metadata":{"alt_text":{"text":null}}}""", 400)]
    [InlineData("""{"id":"ID","metadata":{"alt_text":{"text":"Een tas","lang":"nl"}}}""", 400)]
    [InlineData("""{"id":"ID","alt_text":{"text":"Een tas"}}""", 400)]
    [InlineData("""{"id":"ID","metadata":{"alt_text":{"text":"LONG"}}}""", 400)]
    [InlineData("ID", 400)]
    public async Task Words_are_kept_with_their_photo(string body, int status)
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        var sent = body.Replace("ID", fake.Media[0].Name, StringComparison.Ordinal)
            .Replace("LONG", new string('a', 1001), StringComparison.Ordinal);
        Assert.Equal(status, (await caller.PostAsync("/2/media/metadata", sent)).Status);
        Assert.Equal(status == 200 ? "Een tas" : null, fake.Media[0].Alt);
    }

    [Theory]
    [InlineData("""{"media_ids":["ID"]}""", 201)]
    [InlineData("""{"media_ids":["5"]}""", 400)]
    [InlineData("""{"media_ids":["ID","5"]}""", 400)]
    [InlineData("""{"media_ids":["ID","ID"]}""", 400)]
    [InlineData("""{"media_ids":[ID]}""", 400)]
    [InlineData("""{"media_ids":[]}""", 400)]
    [InlineData("""{"media_ids":["1","2","3","4","5"]}""", 400)]
    [InlineData("""{"media_ids":["ID"],"tagged_user_ids":null}""", 400)]
    [InlineData("""["ID"]""", 400)]
    public async Task A_post_asks_for_photos_that_are_there(string media, int status)
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        var body = $$"""{"text":"a","media":{{media.Replace("ID", fake.Media[0].Name, StringComparison.Ordinal)}}}""";
        Assert.Equal(status, (await caller.PostAsync("/2/tweets", body)).Status);
        Assert.Equal(status == 201 ? [fake.Media[0]] : [], fake.Posts.SelectMany(post => post.Media));
    }

    [Fact]
    public async Task A_photo_waits_as_long_as_its_answer_says_and_may_be_asked_for_twice()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        fake.Rules = fake.Rules with { MediaLasts = TimeSpan.FromMinutes(10) };
        using var caller = new FakeXCaller(fake, time);
        var (_, told) = await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        Assert.Contains("\"expires_after_secs\":600", told, StringComparison.Ordinal);
        Assert.Equal(201, (await PostAsync("a")).Status);
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(201, (await PostAsync("b")).Status);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((400, FakeXProblems.MediaInvalid), await PostAsync("c"));

        Task<(int Status, string Body)> PostAsync(string text) =>
            caller.PostAsync("/2/tweets", $$$"""{"text":"{{{text}}}","media":{"media_ids":["{{{fake.Media[0].Name}}}"]}}""");
    }

    [Fact]
    public async Task The_same_words_with_another_upload_are_no_duplicate_and_the_timeline_adds_a_link()
    {
        await using var fake = await FakeX.StartAsync(time, cancel: Cancel);
        using var caller = new FakeXCaller(fake, time);
        await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        await caller.UploadAsync(("media", Png), ("media_category", "tweet_image"));
        Assert.Equal(201, await PostAsync(0));
        Assert.Equal(403, await PostAsync(0));
        Assert.Equal(201, await PostAsync(1));
        var (_, timeline) = await caller.SendAsync(HttpMethod.Get, "/2/users/1042/tweets?max_results=5");
        Assert.Matches("\"text\":\"a https://t.co/[0-9]{10}\"", timeline);

        async Task<int> PostAsync(int media) =>
            (await caller.PostAsync("/2/tweets", $$$"""{"text":"a","media":{"media_ids":["{{{fake.Media[media].Name}}}"]}}""")).Status;
    }
}
