using System.CommandLine;
using FeedGame.Engine.Files;
using FeedGame.Host.Checks;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame check FILE…</c>: every mistake in games, scenarios and people at once.</summary>
internal static class CheckCommand
{
    public static Command Make(Output output)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "games, scenarios, people: a path, or the id of a game in config/games",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "one JSON object per file" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("check", "Looks through files and tells every mistake at once.") { files, json, lang, config };
        command.SetAction(parsed =>
            Check(
                output,
                parsed.GetRequiredValue(files),
                parsed.GetValue(json),
                parsed.GetRequiredValue(lang),
                ConfigFolder.Open(parsed.GetValue(config))
            )
        );
        return command;
    }

    private static int Check(Output output, IReadOnlyList<string> files, bool json, string lang, ConfigFolder config)
    {
        var (problems, games) = (0, new List<string>());
        foreach (var file in files.Select(file => FileCheck.Of(config.FileOf(file), config)))
        {
            if (json)
                CheckJson.Write(output, file, lang);
            else
                CheckText.Write(output, file, lang);
            problems += file.Problems.Count;
            if (file.Kind == FileKind.Game)
                games.Add(Path.GetFileNameWithoutExtension(file.File));
        }
        if (problems > 0 && !json)
            output.Error.WriteLine(CheckWords.Count(problems).In(lang));
        else if (!json && games is [var game])
            output.Out.WriteLine(CheckWords.Next(game).In(lang));
        return problems == 0 ? CommandLine.Good : CommandLine.Problems;
    }
}
