using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Previews;
using FeedGame.Host.Previews;
using FeedGame.Host.Settings;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Previews;

/// <summary>The page of a preview in a browser, on a phone and on a desk.</summary>
public sealed class PreviewPageTests(Chromium chromium)
{
    /// <summary>A word of 60 letters without a place to break it, as people paste them.</summary>
    private static readonly string LongWord = new('w', 60);

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Nothing_sticks_out_and_nobody_is_asked_for_anything(int width)
    {
        using var game = new SmallGame(mostOfKlein: 181);
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        var page = await window.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await game.SayAsync("preview", "dorp", "--html", game.Page);
        await page.GotoAsync(new Uri(game.Page).AbsoluteUri);

        Assert.Equal([new Uri(game.Page).AbsoluteUri], requests);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FindAsync(page));
        await PictureAsync(page, $"preview-{width}");
    }

    [Fact]
    public async Task Channels_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        await game.SayAsync("preview", "dorp", "--html", game.Page);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(game.Page).AbsoluteUri);
        var cards = page.Locator("[id='een.hint-2'] .post");

        await page.SetViewportSizeAsync(1280, 900);
        var (left, right) = (await cards.Nth(0).BoundingBoxAsync(), await cards.Nth(1).BoundingBoxAsync());
        Assert.Equal(left!.Y, right!.Y);
        Assert.True(right.X >= left.X + left.Width);

        await page.SetViewportSizeAsync(360, 900);
        var (upper, lower) = (await cards.Nth(0).BoundingBoxAsync(), await cards.Nth(1).BoundingBoxAsync());
        Assert.Equal(upper!.X, lower!.X);
        Assert.True(lower.Y >= upper.Y + upper.Height);
    }

    [Fact]
    public async Task What_is_too_long_is_red_and_says_by_how_much()
    {
        using var game = new SmallGame(mostOfKlein: 181);
        await game.SayAsync("preview", "dorp", "--html", game.Page);
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(game.Page).AbsoluteUri);

        var card = page.Locator("[id='een.hint-1'] [data-channel=klein]");
        await Assertions.Expect(card).ToHaveClassAsync("post bad");
        await Assertions.Expect(card.Locator(".count")).ToHaveTextAsync("192/181");
        await Assertions.Expect(card.Locator(".count")).ToHaveCSSAsync("color", "rgb(169, 20, 26)");
        await Assertions.Expect(card.Locator(".problem")).ToHaveTextAsync("11 tekens te lang");
        await Assertions.Expect(page.Locator(".post.bad")).ToHaveCountAsync(2);
        Assert.Equal(
            "SPELBERICHT · Boef in de Wijk Dorp · ronde 1 · 19:35\nHint 1 van 2: De straat heet naar een bloem.\n"
                + "Gezien? Bel het spel: 088 - 27 09 018. Echt gevaar? Bel 112.\n#BoefInDeWijk · EINDE SPELBERICHT",
            await card.Locator(".text").InnerTextAsync()
        );
    }

    [Fact]
    public async Task Photos_lie_in_the_page_with_their_words()
    {
        using var game = new SmallGame(mostOfKlein: 192);
        var plan = ConfigFolder.Open(game.Config).Draft("dorp", "nl");
        var channel = PreviewChannel.Of(
            "dorp",
            new ChannelTraits
            {
                Text = new TextRule(500, TextCounter.Graphemes),
                TextWithPhoto = new TextRule(30, TextCounter.Graphemes),
                Photos = new PhotoRule(4, 1_000_000, ["image/png"], 100),
                Redelivery = Redelivery.Blind,
            }
        );
        var message = Preview.Of(plan, [channel]).Messages[0];
        var photo = new Photo(Dot, "image/png", "Een mand met een <geruit> dekentje.", 640, 480);
        var post = message.Posts[0].Post with { Text = $"Kijk! {LongWord}", Photos = [photo] };
        var preview = new Preview([message with { Posts = [PreviewPost.Of(channel, post, isShort: false)] }]);

        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 900 },
            }
        );
        var page = await window.NewPageAsync();
        await page.SetContentAsync(await PreviewPage.RenderAsync(plan, preview, "nl"));

        var image = page.GetByAltText("Een mand met een <geruit> dekentje.");
        Assert.Equal(1, await image.EvaluateAsync<int>("img => img.naturalWidth"));
        await Assertions.Expect(page.Locator("figcaption")).ToHaveTextAsync("Een mand met een <geruit> dekentje.");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("66/30");
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>The smallest picture there is: one pixel.</summary>
    private static byte[] Dot =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Kept for whoever wants to look, when asked: <c>FEEDGAME_PICTURES=folder</c>.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
