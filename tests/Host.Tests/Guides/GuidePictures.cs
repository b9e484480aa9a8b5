using System.Text.RegularExpressions;
using FeedGame.Host.Commands;
using FeedGame.Host.Tests.Running;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Guides;

/// <summary>Makes the pictures of what people have on their phones for the guides, when asked: the built program plays a sample.</summary>
public sealed partial class GuidePictures(Chromium chromium)
{
    private const string Game = "veenendaal";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Skip = "FEEDGAME_UPDATE_IMAGES is not 1", SkipUnless = nameof(DeskAndPhone.Asked), SkipType = typeof(DeskAndPhone))]
    public async Task The_guides_show_the_pages_of_role_player_report_desk_and_forwarder()
    {
        var data = Directory.CreateTempSubdirectory("feedgame-test-").FullName;
        var host = HostProcess.Start(
            new Dictionary<string, string>(),
            ["run", Game, "--start", "now", "--override", "Tess: voor de handleiding", "--data", data, "--urls", "http://127.0.0.1:0"]
        );
        using (host)
        {
            await host.LineAsync("overgeslagen", Cancel);
            await SayAsync(data, "start");
            await host.LineAsync("begint", Cancel);
            var links = await SayAsync(data, "link-all");
            await SayAsync(data, "desk", "on");
            await SayAsync(data, "send", "hint-1");
            await host.LineAsync("hint-1", Cancel);
            await SayAsync(data, "report", "x1", "bij de kerk", "Iemand kijkt in elke fietstas");
            await SaveAsync("boef.png", Of(links, "rolspeler"));
            await SaveAsync("meldpunt.png", Of(links, "meldpunt"));
            await SaveAsync("beheerder.png", Of(links, "groepsbeheerder"));
            await host.KillAsync(Cancel);
        }
        Directory.Delete(data, recursive: true);
    }

    private async Task SaveAsync(string name, string link) =>
        await Phones.SaveAsync(
            chromium,
            name,
            await DeskAndPhone.OnPhoneAsync(
                chromium,
                ColorScheme.Light,
                async page =>
                {
                    await page.GotoAsync(link);
                    if (!link.Contains("/j/", StringComparison.Ordinal))
                        return;
                    await page.GetByRole(AriaRole.Button).First.ClickAsync();
                    await page.WaitForURLAsync("**/play/**");
                }
            )
        );

    private static async Task<string> SayAsync(string data, params string[] words)
    {
        var said = new StringWriter();
        var output = new Output(said, said, IsTerminal: false);
        Assert.True(
            await CommandLine.RunAsync(["control", Game, .. words, "--data", data, "--as", "Tess", "--lang", "nl"], output, Cancel)
                == CommandLine.Good,
            said.ToString()
        );
        return said.ToString();
    }

    private static string Of(string links, string role) =>
        Link().Matches(links).First(match => match.Groups["role"].Value == role).Groups["link"].Value;

    [GeneratedRegex(@"· (?<role>\w+): (?<link>http\S+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
