using System.CommandLine;
using FeedGame.Engine.Files;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame check FILE…</c>: every mistake in games, scenarios and people at once.</summary>
internal static class CheckCommand
{
    public static Command Make(Output output)
    {
        var files = new Argument<string[]>("FILE") { Description = "games, scenarios, people.yaml", Arity = ArgumentArity.OneOrMore };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("check", "Looks through files and tells every mistake at once.") { files, lang, config };
        command.SetAction(parsed =>
            Check(output, parsed.GetRequiredValue(files), parsed.GetRequiredValue(lang), ConfigFolder.Open(parsed.GetValue(config)))
        );
        return command;
    }

    private static int Check(Output output, IReadOnlyList<string> files, string lang, ConfigFolder config)
    {
        var context = config.NewContext();
        var problems = 0;
        foreach (var file in files)
        {
            var reading = PlanReader.Check(file, context);
            foreach (var problem in reading.Problems)
                output.Error.WriteLine(problem.In(lang));
            var tooLong = reading is { Kind: FileKind.Game, Problems.Count: 0 } ? TooLong(file, context, config, lang) : [];
            foreach (var problem in tooLong)
                output.Error.WriteLine($"{file}: {problem}");
            foreach (var warning in reading.Warnings)
                output.Error.WriteLine(CheckWords.Warning.In(lang) + warning.In(lang));
            problems += reading.Problems.Count + tooLong.Count;
            if (reading.Problems.Count + tooLong.Count == 0)
                output.Out.WriteLine($"{file}: {CheckWords.Good.In(lang)}");
        }
        if (problems > 0)
            output.Error.WriteLine(CheckWords.Count(problems).In(lang));
        return problems == 0 ? CommandLine.Good : CommandLine.Problems;
    }

    private static List<string> TooLong(string file, PlanContext context, ConfigFolder config, string lang) =>
        PlanReader.Read(file, context).Plan is { } plan ? [.. config.Problems(plan, lang)] : [];
}
