using System.CommandLine;
using FeedGame.Engine.Roles;
using FeedGame.Host.Control;

namespace FeedGame.Host.Commands;

/// <summary>
/// <c>feedgame purge GAME</c> and <c>feedgame erase PERSON</c>: personal data goes (E5), with a host that plays from the folder or without.
/// </summary>
internal static class ErasureCommands
{
    public static Command Purge(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "the id of a game that is over" };
        return Make(
            output,
            new Command("purge", "Erases names, phones, notes, reports, links and photos of a game that is over. What happened is kept."),
            game,
            (target, name, lang) => new ControlRequest(target, ["purge"], name, lang, RoleWords.Id(Role.Organiser))
        );
    }

    public static Command Erase(Output output)
    {
        var person = new Argument<string>("PERSON") { Description = "the name, as it was at --as or on the link" };
        return Make(
            output,
            new Command("erase", "Forgets one person in every game of the folder: name, links, and notes that mention the name."),
            person,
            (target, name, lang) => new ControlRequest("", ["erase", target], name, lang, RoleWords.Id(Role.Organiser))
        );
    }

    private static Command Make(
        Output output,
        Command command,
        Argument<string> target,
        Func<string, string, string, ControlRequest> request
    )
    {
        var (name, data, lang) = (SharedOptions.As("who asks for it"), SharedOptions.Data(), SharedOptions.Lang());
        command.Add(target);
        command.Add(name);
        command.Add(data);
        command.Add(lang);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var asked = request(parsed.GetRequiredValue(target), parsed.GetRequiredValue(name), parsed.GetRequiredValue(lang));
                var answer = await ControlClient.SayAsync(parsed.GetRequiredValue(data), asked, cancel);
                await (answer.Code == CommandLine.Good ? output.Out : output.Error).WriteLineAsync(answer.Text);
                return answer.Code;
            }
        );
        return command;
    }
}
