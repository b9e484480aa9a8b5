using System.CommandLine;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Playing;
using FeedGame.Host.Reaching;
using FeedGame.Host.Settings;
using EngineCommand = FeedGame.Engine.Commands.Command;

namespace FeedGame.Host.Commands;

/// <summary>
/// <c>feedgame run GAME</c>: one evening on its real channels. Started again on the same folder it goes on where it was; ends with 0
/// when the game has ended, and on Ctrl-C, which finishes the attempt in hand first.
/// </summary>
internal static class RunCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "a game file, or the id of one in config/games" };
        var data = SharedOptions.Data();
        var urls = SharedOptions.Urls();
        var publicUrl = SharedOptions.PublicUrl();
        var start = new Option<StartTime?>("--start")
        {
            Description = SharedOptions.StartMeaning + "; else as the game says",
            CustomParser = SharedOptions.ParseStart,
        };
        var speed = SharedOptions.Times();
        var yes = new Option<string?>("--override") { Description = "NAME:REASON goes on although the gate is closed; it is logged" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("run", "Plays one evening on its channels.")
        {
            game,
            data,
            urls,
            publicUrl,
            start,
            speed,
            yes,
            lang,
            config,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    output,
                    parsed.GetRequiredValue(game),
                    new RunOptions(
                        ConfigFolder.Open(parsed.GetValue(config)),
                        parsed.GetRequiredValue(data),
                        parsed.GetRequiredValue(urls),
                        parsed.GetValue(start),
                        parsed.GetRequiredValue(speed),
                        parsed.GetValue(yes),
                        parsed.GetRequiredValue(lang)
                    )
                    {
                        PublicUrl = parsed.GetValue(publicUrl),
                    },
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Output output, string game, RunOptions options, CancellationToken cancel)
    {
        var plan = options.Config.Plan(game, options.Lang);
        var wall = TimeProvider.System;
        using var loggers = HostLogging.Make(options.Config.LogLevel);
        var channels = options.Config.Channels.Make(
            options.Config.Channels.WithTellers([.. plan.Game.Channels.Select(channel => channel.Name)]),
            wall,
            loggers,
            options.Lang
        );
        var address = PublicAddress.Read(options.PublicUrl ?? options.Config.PublicUrl, options.Lang);
        using var folder = DataFolder.Take(options.Data);
        await StartGate.CheckAsync(plan, channels, options, folder.IsEmpty, wall, cancel);
        await using var host = GameHost.Open(
            folder,
            new HostParts(options.Config, channels, options.Speed, wall, loggers) { PublicAddress = address }
        );
        var over = Finish(output, host, plan, options.Lang);
        await host.StartAsync(options.Urls, cancel);
        output.Out.WriteLine(RunWords.Address($"{host.Shown}/g/{plan.Game.Id}").In(options.Lang));
        await Signpost.ShowAsync(output, host, options.Lang, cancel);
        await host.TakeInAsync(plan, options.OverrideParts.Name ?? Environment.UserName, cancel);
        FirstLink.Offer(output, host, plan.Game.Id, options.Lang);
        if (host.Engine.State(plan.Game.Id) is { Status: GameStatus.Loaded })
            await BeginAsync(host, plan, options, cancel);
        else
            output.Out.WriteLine(RunWords.GoesOn(plan.Game.Id).In(options.Lang));
        await WaitAsync(over, cancel);
        return CommandLine.Good;
    }

    /// <summary>Throws <see cref="RefusedException"/> with everything that stands in the way of arming.</summary>
    internal static async Task BeginAsync(GameHost host, GamePlan plan, RunOptions options, CancellationToken cancel)
    {
        DateTimeOffset? shift = options.Start is { } start ? start.At ?? host.Clock.GetUtcNow() : null;
        var (name, reason) = options.OverrideParts;
        var by = Actor.Controller(host.Engine.PersonId(plan.Game.Id, name ?? "run"));
        // Refused when nothing stands in the way: then there is nothing to go on without.
        if (reason is not null)
            await host.Engine.CommandAsync(plan.Game.Id, new EngineCommand.Override(reason), by, cancel);
        if (
            await host.Engine.CommandAsync(plan.Game.Id, new EngineCommand.Arm(shift), by, cancel)
            is Engine.Commands.CommandDecision.Refused refused
        )
            throw new RefusedException([.. refused.Why.In(options.Lang).Split('\n').Select(line => $"{plan.Game.Id}: {line}")]);
    }

    /// <summary>Completes when the game has ended and nothing of it can still happen by itself.</summary>
    private static Task Finish(Output output, GameHost host, GamePlan plan, string lang)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new Lock();
        host.Watch(step =>
        {
            lock (gate)
                Tell(output, step, lang);
        });
        // Looked for by the clock as well: an evening that was over at the start has no step to wait for.
        var timer = TimeProvider.System.CreateTimer(
            _ =>
            {
                if (host.Engine.IsFinished(plan.Game.Id))
                    over.TrySetResult();
            },
            null,
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromSeconds(1)
        );
        return over.Task.ContinueWith(_ => timer.Dispose(), TaskScheduler.Default);
    }

    private static void Tell(Output output, GameStep step, string lang)
    {
        foreach (var line in TimelineLines.Of(step, lang, cues: false))
            output.Out.WriteLine(line);
    }

    private static async Task WaitAsync(Task over, CancellationToken cancel)
    {
        try
        {
            await over.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C: what is in hand is finished while the host closes, and the next start goes on.
        }
    }
}

/// <summary>What <c>run</c> was asked.</summary>
internal sealed record RunOptions(
    ConfigFolder Config,
    string Data,
    string Urls,
    StartTime? Start,
    double Speed,
    string? Override,
    string Lang
)
{
    /// <summary>The public address as it was typed; null when it was not.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Who goes on although the gate is closed, and why.</summary>
    public (string? Name, string? Reason) OverrideParts =>
        Override?.Split(':', 2) is [{ Length: > 0 } name, { Length: > 0 } reason] ? (name, reason) : (null, null);
}
