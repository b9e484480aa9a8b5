using System.CommandLine;
using FeedGame.Engine.Feed;
using FeedGame.Host.Feed;
using FeedGame.Host.Playing;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary>
/// <c>feedgame demo</c>: the sample evening, now, thirty times faster, with its public page on this machine and every channel in
/// sandbox. Leaves nothing behind.
/// </summary>
internal static class DemoCommand
{
    private const string Sample = "zevenhuizen";
    private const double UsualSpeed = 30;
    private const string UsualAddress = "http://127.0.0.1:5280";

    public static Command Make(Output output)
    {
        var speed = SharedOptions.Speed(UsualSpeed);
        var urls = new Option<string?>("--urls") { Description = $"the address of the public page; {UsualAddress} unless it is taken" };
        var open = new Option<bool>("--open") { Description = "shows the page in the browser" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("demo", "Plays the sample evening now, on this machine only.") { speed, urls, open, lang, config };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var language = parsed.GetRequiredValue(lang);
                // The kit's own, so that it plays whatever somebody made of ./config.
                var plan = ConfigFolder.Open(parsed.GetValue(config) ?? ConfigFolder.Kit).Plan(Sample, language);
                await RunAsync(
                    output,
                    new Rehearsal(plan, null, parsed.GetRequiredValue(speed).Times, TimeProvider.System),
                    parsed.GetValue(urls),
                    parsed.GetValue(open),
                    language,
                    cancel
                );
                return CommandLine.Good;
            }
        );
        return command;
    }

    private static async Task RunAsync(Output output, Rehearsal rehearsal, string? urls, bool open, string lang, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("feedgame-demo-");
        var feed = new PublicFeed();
        try
        {
            await using var page = await PublicPage.StartAsync(feed, urls is null ? [UsualAddress, PublicPage.AnyPort] : [urls]);
            var address = $"{page.Address}/g/{rehearsal.Plan.Game.Id}";
            output.Out.WriteLine(DemoWords.Address(address).In(lang));
            if (open && !Browser.Show(address))
                output.Out.WriteLine(DemoWords.NoBrowser.In(lang));
            var evening = rehearsal with { Feed = feed, StorePath = Path.Combine(folder.FullName, "feedgame.db") };
            await LiveTimeline.ShowAsync(output, evening.Plan, lang, evening, new Transcript(evening.Plan), cancel);
            if (output.IsTerminal)
                await StayAsync(output, lang, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            output.Out.WriteLine(DemoWords.Stopped.In(lang));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Somebody may still be reading the page.</summary>
    private static Task StayAsync(Output output, string lang, CancellationToken cancel)
    {
        output.Out.WriteLine(DemoWords.Stays.In(lang));
        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
    }
}
