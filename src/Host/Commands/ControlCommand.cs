using System.CommandLine;
using FeedGame.Engine.Roles;
using FeedGame.Host.Control;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame control GAME …</c>: what a controller says to the host that plays from a folder.</summary>
internal static class ControlCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "the id of the game; or \"add\" and a file" };
        var words = new Argument<string[]>("COMMAND")
        {
            Description = string.Join("\n", CommandWords.Usage.Append("state [--json]")),
            Arity = ArgumentArity.OneOrMore,
        };
        var name = SharedOptions.As("who says so");
        var role = new Option<string>("--role")
        {
            Description = "as what they say so: " + string.Join(", ", RoleWords.All),
            DefaultValueFactory = _ => RoleWords.Id(Role.Controller),
        };
        role.AcceptOnlyFromAmong([.. RoleWords.All]);
        var data = SharedOptions.Data();
        var json = new Option<bool>("--json") { Description = "for log; state is JSON either way" };
        var because = new Option<string?>("--because") { Description = "why, for the log" };
        var playOn = new Option<bool>("--play-on") { Description = "for found: the find does not end the round" };
        var preview = new Option<bool>("--preview") { Description = "for cadence: show the new times, change nothing" };
        var by = new Option<string?>("--by") { Description = "for ready: who did it" };
        var at = new Option<string?>("--at") { Description = "for ready: when, 14:30 or 2026-11-27 14:30" };
        var lang = SharedOptions.Lang();
        var command = new Command("control", "Says something to a running game.")
        {
            game,
            words,
            name,
            role,
            data,
            json,
            because,
            playOn,
            preview,
            by,
            at,
            lang,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                string[] said =
                [
                    .. parsed.GetRequiredValue(words) is ["link-all", var file]
                        ? ["link-all", Path.GetFullPath(file)]
                        : parsed.GetRequiredValue(words),
                    .. parsed.GetValue(playOn) ? ["--play-on"] : Array.Empty<string>(),
                    .. parsed.GetValue(json) && parsed.GetRequiredValue(words) is ["log"] ? ["--json"] : Array.Empty<string>(),
                    .. parsed.GetValue(preview) ? ["--preview"] : Array.Empty<string>(),
                    .. parsed.GetValue(by) is { } who ? ["--by", who] : Array.Empty<string>(),
                    .. parsed.GetValue(at) is { } when ? ["--at", when] : Array.Empty<string>(),
                ];
                var target = parsed.GetRequiredValue(game);
                var request =
                    target == "add"
                        ? new ControlRequest(
                            "",
                            ["add", .. said.Select(Path.GetFullPath)],
                            parsed.GetRequiredValue(name),
                            parsed.GetRequiredValue(lang)
                        )
                        : new ControlRequest(
                            target,
                            said,
                            parsed.GetRequiredValue(name),
                            parsed.GetRequiredValue(lang),
                            parsed.GetRequiredValue(role),
                            parsed.GetValue(because)
                        );
                return SayAsync(output, parsed.GetRequiredValue(data), request, cancel);
            }
        );
        return command;
    }

    private static async Task<int> SayAsync(Output output, string folder, ControlRequest request, CancellationToken cancel)
    {
        var answer = await ControlClient.SayAsync(folder, request, cancel);
        await (answer.Code == CommandLine.Good ? output.Out : output.Error).WriteLineAsync(answer.Text);
        return answer.Code;
    }
}
