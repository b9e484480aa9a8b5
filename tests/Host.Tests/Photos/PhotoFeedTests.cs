using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Feed;
using FeedGame.Host.Settings;
using FeedGame.Media.Tests.Photos;
using SkiaSharp;

namespace FeedGame.Host.Tests.Photos;

/// <summary>A photo from the organiser's folder to a reader's screen, by the real reader, engine, store and page.</summary>
public sealed class PhotoFeedTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 18, 30, 0, TimeSpan.Zero);

    private readonly PhotoTown town = new();
    private readonly SteppedClock clock = new(Start.AddMinutes(-5));
    private readonly SteppedAlarms alarms = new();
    private GameEngine engine = null!;
    private PublicPage page = null!;
    private HttpClient client = null!;
    private FeedPhoto photo = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        engine = GameEngine.Open(
            new EngineSettings
            {
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = ChannelSettings.Rehearsing(["x"], clock),
                ReadPlan = documents => PlanReader.FromDocuments(documents).Plan,
                Stepped = true,
            }
        );
        page = await PublicPage.StartAsync(engine.Feed, PublicPage.AnyPort);
        client = new HttpClient { BaseAddress = new Uri(page.Address) };
        await engine.StartAsync(Cancel);
        engine.Add(ConfigFolder.Open(town.Path).Plan("fotodorp", "nl"));
        await engine.CommandAsync("fotodorp", new Command.Arm(), Actor.Controller("p1"), Cancel);
        await RunToAsync(6);
        photo = engine.Feed.Find("fotodorp")!.Items.SelectMany(item => item.Photos).Single();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await page.DisposeAsync();
        await engine.DisposeAsync();
        town.Dispose();
    }

    [Fact]
    public async Task Everybody_gets_it_upright_labelled_and_without_its_place()
    {
        using var answer = await client.GetAsync(Address, Cancel);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        Assert.Contains("img-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(photo.Hash, SafePhoto.Of(bytes, 0, 0).Hash);
        Assert.Equal(photo.Bytes, bytes.Length);
        Assert.DoesNotContain<byte>([0xE1, 0xE2, 0xFE], marker => Pictures.Segments(bytes).Contains(marker));
        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal((600, 800, photo.Width, photo.Height), (picture.Width, picture.Height, 600, 800));
    }

    [Fact]
    public async Task Whoever_has_it_gets_304_and_after_a_withdrawal_404()
    {
        using var first = await client.GetAsync(Address, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(first.Headers.ETag!.ToString())).Status);
        await engine.CommandAsync("fotodorp", new Command.Withdraw(new InjectId("een", "foto")), Actor.Controller("p1"), Cancel);
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), await AskAsync(first.Headers.ETag!.ToString()));
    }

    [Fact]
    public async Task A_stop_takes_it_off_every_page_at_once()
    {
        await client.GetByteArrayAsync(Address, Cancel);
        await engine.CommandAsync("fotodorp", new Command.Stop(), Actor.Controller("p1"), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("*")).Status);
        foreach (var format in (string[])["", "/feed.json", "/feed.atom"])
            Assert.DoesNotContain("/photo/", await client.GetStringAsync("/g/fotodorp" + format, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_it_with_its_description_in_either_language()
    {
        var dutch = await client.GetStringAsync("/g/fotodorp", Cancel);
        Assert.Contains($"<img src=\"{Address}\" alt=\"Een rode en een blauwe helft\"", dutch, StringComparison.Ordinal);
        Assert.Contains("width=\"600\" height=\"800\"", dutch, StringComparison.Ordinal);
        Assert.Contains(
            "alt=\"A red half and a blue one\"",
            await client.GetStringAsync("/g/fotodorp?lang=en", Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_JSON_feed_has_it_as_an_attachment()
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync("/g/fotodorp/feed.json?lang=en", Cancel));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        var attachment = items.Single(item => item.TryGetProperty("attachments", out _)).GetProperty("attachments")[0];
        Assert.Equal(page.Address + Address, attachment.GetProperty("url").GetString());
        Assert.Equal("image/jpeg", attachment.GetProperty("mime_type").GetString());
        Assert.Equal("A red half and a blue one", attachment.GetProperty("title").GetString());
        Assert.Equal(photo.Bytes, attachment.GetProperty("size_in_bytes").GetInt32());
    }

    [Fact]
    public async Task The_Atom_feed_has_it_as_an_enclosure()
    {
        using var reader = XmlReader.Create(new StringReader(await client.GetStringAsync("/g/fotodorp/feed.atom", Cancel)));
        var links = SyndicationFeed.Load(reader).Items.SelectMany(item => item.Links).Where(link => link.RelationshipType == "enclosure");
        var link = Assert.Single(links);
        Assert.Equal((page.Address + Address, "image/jpeg", photo.Bytes), (link.Uri.ToString(), link.MediaType, link.Length));
        Assert.Equal("Een rode en een blauwe helft", link.Title);
    }

    [Fact]
    public async Task A_follower_gets_it_with_its_item()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "/g/fotodorp/live?after=0");
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        while (await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (!line.Contains("\"photo\"", StringComparison.Ordinal))
                continue;
            Assert.Contains($"\"attachments\":[{{\"url\":\"{Address}\"", line, StringComparison.Ordinal);
            Assert.Contains($"<img src=\\\"{Address}\\\"", line, StringComparison.Ordinal);
            return;
        }
        Assert.Fail("The stream ended without the photo.");
    }

    [Fact]
    public async Task A_phone_shows_it_whole_and_axe_finds_nothing()
    {
        await using var window = await chromium.OpenAsync(new());
        var phone = await window.NewPageAsync();
        await phone.SetViewportSizeAsync(360, 1600);
        await phone.GotoAsync(page.Address + "/g/fotodorp");
        var image = phone.Locator(".photo img");
        await image.ScrollIntoViewIfNeededAsync();
        await phone.WaitForFunctionAsync("document.querySelector('.photo img').complete");
        Assert.Equal(600, await image.EvaluateAsync<int>("img => img.naturalWidth"));
        var box = (await image.BoundingBoxAsync())!;
        Assert.InRange(box.Width, 250, 330);
        Assert.Equal(box.Width * 800 / 600, box.Height, 1f);
        Assert.Equal(360, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FindAsync(phone));
    }

    private string Address => $"/g/fotodorp/photo/{photo.Hash}.jpg";

    private async Task RunToAsync(int minute)
    {
        await new SteppedDriver(clock, alarms).RunAsync(() => false, Start.AddMinutes(minute), Cancel);
        clock.AdvanceTo(Start.AddMinutes(minute));
    }

    private async Task<(HttpStatusCode Status, string? Cache)> AskAsync(string tag)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, Address);
        message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(message, Cancel);
        return (answer.StatusCode, answer.Headers.CacheControl?.ToString());
    }
}
