using System.Text;
using FeedGame.Host.Commands;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Printables;

/// <summary>What is printed before an evening: complete, secret where it must be, and on as many pages as it should (P5).</summary>
public sealed class PrintTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_paper_holds_what_the_game_says_and_the_letter_is_the_owner_s_alone()
    {
        Assert.Equal(0, await PrintAsync("zevenhuizen", "--public-url", "https://boef.dorp.example"));
        Assert.Equal(
            ["begeleiders.html", "brief.html", "briefing.html", "poster.html", "voorbijgangers.html"],
            folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)
        );
        Assert.Contains("https://boef.dorp.example/g/zevenhuizen", await ReadAsync("poster.html"), StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", await ReadAsync("poster.html"), StringComparison.Ordinal);
        Assert.Contains("drie keer lang fluiten", await ReadAsync("briefing.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("de straten tussen de Dorpsstraat", await ReadAsync("begeleiders.html"), StringComparison.Ordinal);
        var card = await ReadAsync("voorbijgangers.html");
        Assert.All(
            (string[])["Dit is een spel", "This is a game", "To jest gra", "112"],
            words => Assert.Contains(words, card, StringComparison.Ordinal)
        );
        Assert.All(
            folder.GetFiles(),
            file =>
                Assert.DoesNotContain(
                    "http",
                    File.ReadAllText(file.FullName).Replace("https://boef.dorp.example", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "brief.html")));
    }

    /// <summary>What the file does not say is a line to write on.</summary>
    [Fact]
    public async Task Without_an_address_there_is_room_to_write_one()
    {
        Assert.Equal(0, await PrintAsync("zevenhuizen"));
        var poster = await ReadAsync("poster.html");
        Assert.DoesNotContain("<svg", poster, StringComparison.Ordinal);
        Assert.Contains("class=\"line wide\"", poster, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poster.html", 1)]
    [InlineData("briefing.html", 1)]
    [InlineData("begeleiders.html", 1)]
    [InlineData("voorbijgangers.html", 1)]
    [InlineData("brief.html", 2)]
    public async Task Each_paper_takes_as_many_pages_of_A4_as_it_should(string name, int pages)
    {
        Assert.Equal(0, await PrintAsync("zevenhuizen", "--public-url", "https://boef.dorp.example"));
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.SetContentAsync(await ReadAsync(name));
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Equal(pages, pdf.Split("/Type /Page\n").Length - 1);
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { Length: > 0 } pictures)
        {
            await page.SetViewportSizeAsync(794, 1123);
            await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"print-{name}.png"), FullPage = true });
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(folder.FullName, name), Cancel);

    private async Task<int> PrintAsync(params string[] args)
    {
        using var said = new StringWriter();
        return await CommandLine.RunAsync(["print", .. args, "--out", folder.FullName], new Output(said, said, IsTerminal: false), Cancel);
    }
}
