using System.Xml.Linq;
using FeedGame.Host.Commands;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>The written pages in a browser, on a phone and on a desk, by day and in the dark.</summary>
public sealed class RehearsalPagesTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly StringWriter said = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_page_fits_a_phone_stands_by_itself_and_can_be_read_by_everybody()
    {
        await RehearseAsync("kaag-en-braassem", "--lang", "en");
        await using var window = await chromium.OpenAsync(new());
        var page = await window.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        foreach (var file in folder.GetFiles().OrderBy(file => file.Name))
        {
            requests.Clear();
            // They share their looks: half of them in the dark tell enough.
            var dark = file.Name is "controller.html" or "relay.html";
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(360, 800);
            await page.GotoAsync(new Uri(file.FullName).AbsoluteUri);
            Assert.Equal([page.Url], requests);
            if (file.Extension == ".svg")
                continue;
            Assert.Equal((file.Name, 360), (file.Name, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            Assert.Empty(await Axe.FindAsync(page));
            await PictureAsync(page, file.Name + "-360");
            await page.SetViewportSizeAsync(1280, 900);
            await PictureAsync(page, file.Name + "-1280");
        }
    }

    [Fact]
    public async Task A_page_has_what_its_reader_may_see_and_the_owner_alone_can_open_it()
    {
        await RehearseAsync("zevenhuizen");
        var names = folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["controller.html", "evening.svg", "index.html", "public.html", "role-player.jeugd.html", "role-player.volwassenen.html"],
            names
        );
        const string Cue = "Ga nu via de Tulpstraat naar de speeltuin";
        const string Hint = "Een kat zit graag onder een struik";
        Assert.Equal(["controller.html", "role-player.jeugd.html"], Holding(Cue));
        Assert.Equal(["controller.html", "public.html"], Holding(Hint));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in folder.GetFiles())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.FullName));
        }
        var picture = XDocument.Load(Path.Combine(folder.FullName, "evening.svg")).Root!;
        Assert.Equal(
            "Van 19:00 tot 21:15: 2 rondes, 26 berichten, 9 seintjes, 0 te laat. Bovenaan de rondes, daaronder de kanalen.",
            picture.Elements().Single(element => element.Name.LocalName == "desc").Value
        );
        Assert.EndsWith("houd het geheim tot het spel voorbij is." + Environment.NewLine, said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_before_anything_is_played()
    {
        var taken = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(taken, "", TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("rehearse", "zevenhuizen", "--speed", "max", "--out", taken));
        Assert.StartsWith($"{taken}: kan niet geschreven worden: ", said.ToString(), StringComparison.Ordinal);
    }

    private string[] Holding(string words) =>
        [
            .. folder
                .GetFiles()
                .Where(file => System.Net.WebUtility.HtmlDecode(File.ReadAllText(file.FullName)).Contains(words, StringComparison.Ordinal))
                .Select(file => file.Name)
                .Order(StringComparer.Ordinal),
        ];

    private async Task RehearseAsync(string game, params string[] more)
    {
        var code = await RunAsync(["rehearse", game, "--speed", "max", "--out", folder.FullName, .. more]);
        Assert.True(code == 0, said.ToString());
    }

    private Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(args, new Output(said, said, IsTerminal: false), TestContext.Current.CancellationToken);

    /// <summary>Kept for whoever wants to look, when asked: <c>FEEDGAME_PICTURES=folder</c>.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
