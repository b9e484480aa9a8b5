using System.CommandLine;
using FeedGame.Engine.Files;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame check FILE…</c>: every mistake in games, scenarios and people at once.</summary>
internal static class CheckCommand
{
    public static Command Make(Output output)
    {
        var files = new Argument<string[]>("FILE") { Description = "games, scenarios, people", Arity = ArgumentArity.OneOrMore };
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
            var plan = reading is { Kind: FileKind.Game, Problems.Count: 0 } ? PlanReader.Read(file, context).Plan : null;
            List<string> tooLong = plan is null ? [] : [.. config.Misfits(plan, lang)];
            foreach (var problem in tooLong)
                output.Error.WriteLine($"{file}: {problem}");
            foreach (var warning in reading.Warnings.Select(warning => warning.In(lang)).Concat(Marks(file, plan, config, lang)))
                output.Error.WriteLine(CheckWords.Warning.In(lang) + warning);
            problems += reading.Problems.Count + tooLong.Count;
            if (reading.Problems.Count + tooLong.Count == 0)
                output.Out.WriteLine($"{file}: {CheckWords.Good.In(lang)}");
        }
        if (problems > 0)
            output.Error.WriteLine(CheckWords.Count(problems).In(lang));
        return problems == 0 ? CommandLine.Good : CommandLine.Problems;
    }

    /// <summary>Links and mentions that a channel of the game would make of a text.</summary>
    private static IEnumerable<string> Marks(string file, GamePlan? plan, ConfigFolder config, string lang) =>
        from channel in plan?.Game.Channels ?? []
        let rule = config.Channels.TraitsOf(channel.Name)?.Text
        where rule is not null
        from mark in TextMarks.In(plan!, rule)
        select $"{file}: {channel.Name}: {RemarkWords.Of(mark, plan!.Game.Zone).In(lang)}";
}
