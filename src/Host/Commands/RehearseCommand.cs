using System.CommandLine;
using FeedGame.Host.Playing;
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
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("rehearse", "Plays the whole evening now, faster, with every channel in sandbox.")
        {
            game,
            speed,
            start,
            json,
            lang,
            config,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var language = parsed.GetRequiredValue(lang);
                var plan = ConfigFolder.Open(parsed.GetValue(config)).Plan(parsed.GetRequiredValue(game), language);
                var rehearsal = new Rehearsal(
                    plan,
                    parsed.GetRequiredValue(start).At,
                    parsed.GetRequiredValue(speed).Times,
                    TimeProvider.System
                );
                var transcript = new Transcript(plan);
                if (parsed.GetValue(json))
                    await rehearsal.PlayAsync(transcript.Add, cancel);
                else
                    await LiveTimeline.ShowAsync(output, plan, language, rehearsal, transcript, cancel);
                if (parsed.GetValue(json))
                    transcript.Write(output.Out);
                return transcript.IsGood ? CommandLine.Good : CommandLine.Problems;
            }
        );
        return command;
    }
}
