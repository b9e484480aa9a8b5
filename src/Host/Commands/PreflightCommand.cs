using System.CommandLine;
using FeedGame.Abstractions.Channels;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Preflights;
using FeedGame.Host.Reaching;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary>
/// <c>feedgame preflight GAME</c>: does every channel answer, may it post what is planned, and what does that cost (C6). It publishes
/// nothing and changes nothing in the data folder, so it may run beside an evening.
/// </summary>
internal static class PreflightCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "a game file, or the id of one in config/games" };
        var level = new Option<string>("--level")
        {
            Description = "how far it goes: settings, connect or rights; each includes those before it",
            DefaultValueFactory = _ => "rights",
        };
        level.AcceptOnlyFromAmong("settings", "connect", "rights");
        var start = new Option<StartTime?>("--start")
        {
            Description = SharedOptions.StartMeaning + "; else as the game says",
            CustomParser = SharedOptions.ParseStart,
        };
        var data = SharedOptions.Data();
        var publicUrl = SharedOptions.PublicUrl();
        var json = new Option<bool>("--json") { Description = "one JSON object per result, the forecasts, and a summary" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("preflight", "Tries the channels of a game, and tells what its evening asks of them.")
        {
            game,
            level,
            start,
            data,
            publicUrl,
            json,
            lang,
            config,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var options = new PreflightOptions(
                    ConfigFolder.Open(parsed.GetValue(config)),
                    Enum.Parse<PreflightLevel>(parsed.GetRequiredValue(level), ignoreCase: true),
                    parsed.GetValue(start),
                    parsed.GetRequiredValue(data),
                    parsed.GetRequiredValue(lang),
                    parsed.GetValue(publicUrl)
                );
                return await RunAsync(output, parsed.GetRequiredValue(game), options, parsed.GetValue(json), cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Output output, string game, PreflightOptions options, bool json, CancellationToken cancel)
    {
        var plan = options.Config.Plan(game, options.Lang);
        var wall = TimeProvider.System;
        DateTimeOffset? start = options.Start is { } asked ? asked.At ?? wall.GetUtcNow() : null;
        using var loggers = HostLogging.Make(options.Config.LogLevel);
        var outlook = new Outlook(plan, start, DataFolder.StoreIn(options.Data), wall);
        var preflight = new ChannelPreflight(outlook, options.Config.Channels, loggers, wall);
        var channels = new List<ChannelReport>();
        foreach (var channel in plan.Game.Channels)
            channels.Add(await preflight.RunAsync(channel, options.Level, cancel));
        var address = PublicAddress.Read(options.PublicUrl ?? options.Config.PublicUrl, options.Lang);
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var reached = await AddressPreflight.RunAsync(address, options.Data, network, cancel);
        var report = new PreflightReport([.. outlook.OfKit(), .. reached], channels);
        if (json)
            PreflightJson.Write(output.Out, plan.Game.Id, report, options.Lang);
        else
            PreflightTable.Write(output, report.Lines, options.Lang);
        return report.Count(FindingLevel.Bad) == 0 ? CommandLine.Good : CommandLine.Problems;
    }
}

/// <summary>What <c>preflight</c> was asked.</summary>
internal sealed record PreflightOptions(
    ConfigFolder Config,
    PreflightLevel Level,
    StartTime? Start,
    string Data,
    string Lang,
    string? PublicUrl = null
);
