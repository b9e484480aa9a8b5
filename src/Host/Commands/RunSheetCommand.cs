using System.CommandLine;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Control;
using FeedGame.Host.Data;
using FeedGame.Host.Printables;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame run-sheet GAME</c>: the evening on paper as it stands now, with a host that plays from the folder or without (Q5).</summary>
internal static class RunSheetCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "the id of a game in the folder" };
        var file = new Option<string?>("--out") { Description = "the file to write; else run-sheet-GAME.html here" };
        var (name, data, lang, config) = (
            SharedOptions.As("who reads it"),
            SharedOptions.Data(),
            SharedOptions.Lang(),
            SharedOptions.Config()
        );
        var command = new Command("run-sheet", "Writes the evening as it stands now on paper: for when telephone, power or network fails.")
        {
            game,
            file,
            name,
            data,
            lang,
            config,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var id = parsed.GetRequiredValue(game);
                string[] words = parsed.GetValue(config) is { } folder ? ["run-sheet", folder] : ["run-sheet"];
                var asked = new ControlRequest(id, words, parsed.GetRequiredValue(name), parsed.GetRequiredValue(lang));
                var answer = await ControlClient.SayAsync(parsed.GetRequiredValue(data), asked, cancel);
                if (answer.Code == CommandLine.Good)
                    return await WriteAsync(output, parsed.GetValue(file) ?? $"run-sheet-{id}.html", answer.Text, asked.Lang, cancel);
                await output.Error.WriteLineAsync(answer.Text);
                return answer.Code;
            }
        );
        return command;
    }

    private static async Task<int> WriteAsync(Output output, string file, string page, string lang, CancellationToken cancel)
    {
        try
        {
            await SecretFile.WriteAsync(file, page, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Previews.PreviewWords.CannotWrite(file, problem.Message).In(lang));
        }
        await output.Out.WriteLineAsync(Written(file).In(lang));
        return CommandLine.Good;
    }

    private static LocalText Written(string file) =>
        new(
            $"Het draaiboek staat in {file}. Print het, en laat het aan niemand anders zien: alle hints staan erin.",
            $"The run sheet is in {file}. Print it and show it to nobody else: all hints are in it."
        );
}
