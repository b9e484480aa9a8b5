using System.CommandLine;
using FeedGame.Engine.Files;
using FeedGame.Host.Playing;
using FeedGame.Host.Rehearsals;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame rehearse GAME</c>: the whole evening in sandbox channels, with a transcript (D1).</summary>
internal static class RehearseCommand
{
    private const double UsualSpeed = 60;

    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "a game file, or the id of one in config/games" };
        var speed = SharedOptions.Speed(UsualSpeed);
        var start = SharedOptions.Start();
        var json = new Option<bool>("--json") { Description = "one JSON object per delivery, and a summary" };
        var folder = new Option<string?>("--out")
        {
            Description = "a folder for pages to look at: what neighbours, role-players, forwarders and controllers saw",
        };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("rehearse", "Plays the whole evening now, faster, with every channel in sandbox.")
        {
            game,
            speed,
            start,
            json,
            folder,
            lang,
            config,
        };
        command.SetAction(
            (parsed, cancel) =>
                PlayAsync(
                    output,
                    parsed.GetRequiredValue(game),
                    new RehearseOptions(
                        ConfigFolder.Open(parsed.GetValue(config)),
                        parsed.GetRequiredValue(start).At,
                        parsed.GetRequiredValue(speed).Times,
                        parsed.GetValue(json),
                        parsed.GetValue(folder),
                        parsed.GetRequiredValue(lang)
                    ),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> PlayAsync(Output output, string game, RehearseOptions options, CancellationToken cancel)
    {
        var plan = options.Config.Plan(game, options.Lang);
        var folder = options.Out is { } path ? new RehearsalFolder(path) : null;
        folder?.Make(options.Lang);
        var (transcript, recording) = (new Transcript(plan), new Recording(plan));
        var rehearsal = new Rehearsal(plan, options.Start, options.Speed, TimeProvider.System)
        {
            Keeps = recording.Add,
            Whole = folder is not null,
        };
        if (options.Json)
            await rehearsal.PlayAsync(transcript.Add, cancel);
        else
            await LiveTimeline.ShowAsync(output, plan, options.Lang, rehearsal, transcript, cancel);
        if (options.Json)
            transcript.Write(output.Out);
        if (folder is not null)
            await WriteAsync(output, game, folder, transcript, recording.Evening, options, cancel);
        return transcript.IsGood ? CommandLine.Good : CommandLine.Problems;
    }

    private static async Task WriteAsync(
        Output output,
        string game,
        RehearsalFolder folder,
        Transcript transcript,
        PlayedEvening evening,
        RehearseOptions options,
        CancellationToken cancel
    )
    {
        var pages = new RehearsalPages(
            evening,
            options.Config.ToPreview(evening.Plan),
            options.Config.People(game, options.Lang).Any(person => person is { Role: Duty.RelayAdmin, Groups.Count: 0 }),
            options.Lang
        );
        var files = await pages.RenderAsync(LiveTimeline.Sum(transcript, options.Lang), transcript.IsGood);
        var index = await folder.WriteAsync(files, options.Lang, cancel);
        if (!options.Json)
            await output.Out.WriteLineAsync(RehearsalWords.Written(index).In(options.Lang));
    }
}

/// <summary>What <c>rehearse</c> was asked.</summary>
/// <param name="Speed">Null jumps from message to message.</param>
/// <param name="Out">The folder for pages to look at; null for none.</param>
internal sealed record RehearseOptions(ConfigFolder Config, DateTimeOffset? Start, double? Speed, bool Json, string? Out, string Lang);
