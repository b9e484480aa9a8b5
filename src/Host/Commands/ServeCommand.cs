using System.CommandLine;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Reaching;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame serve</c>: plays every game in the folder, and those that are added while it runs, until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Make(Output output)
    {
        var games = new Argument<string[]>("GAME") { Description = "games to take in, files or ids", Arity = ArgumentArity.ZeroOrMore };
        var data = SharedOptions.Data();
        var urls = SharedOptions.Urls();
        var publicUrl = SharedOptions.PublicUrl();
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var name = SharedOptions.As("who wrote the games: somebody else approves their texts");
        var command = new Command("serve", "Plays many games, until Ctrl-C.") { games, name, data, urls, publicUrl, lang, config };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var settings = ConfigFolder.Open(parsed.GetValue(config));
                var language = parsed.GetRequiredValue(lang);
                var plans = parsed.GetRequiredValue(games).Select(game => settings.Plan(game, language)).ToList();
                var wall = TimeProvider.System;
                using var loggers = HostLogging.Make(settings.LogLevel);
                var channels = settings.Channels.MakeGood(wall, loggers, out var wrong);
                using var folder = DataFolder.Take(parsed.GetRequiredValue(data));
                await using var host = GameHost.Open(
                    folder,
                    new HostParts(settings, channels, 1, wall, loggers)
                    {
                        Wrong = wrong,
                        PublicAddress = PublicAddress.Read(parsed.GetValue(publicUrl) ?? settings.PublicUrl, language),
                    }
                );
                host.CheckChannels(plans, language);
                await host.StartAsync(parsed.GetRequiredValue(urls), cancel);
                foreach (var plan in plans)
                    await host.TakeInAsync(plan, parsed.GetRequiredValue(name), cancel);
                output.Out.WriteLine(RunWords.Address(host.Shown).In(language));
                await Signpost.ShowAsync(output, host, language, cancel);
                foreach (var plan in plans)
                    FirstLink.Offer(output, host, plan.Game.Id, language);
                await UntilStoppedAsync(cancel);
                return CommandLine.Good;
            }
        );
        return command;
    }

    private static async Task UntilStoppedAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: what is in hand is finished while the host closes.
        }
    }
}
