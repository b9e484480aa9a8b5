using System.CommandLine;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Data;
using FeedGame.Host.Printables;
using FeedGame.Host.Reaching;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame print GAME</c>: poster, briefing, rules, card and letters, to be printed by any browser (P5).</summary>
internal static class PrintCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "a game file, or the id of one in config/games" };
        var folder = new Option<string?>("--out") { Description = "the folder to write to; else papier-GAME here" };
        var (publicUrl, lang, config) = (SharedOptions.PublicUrl(), SharedOptions.Lang(), SharedOptions.Config());
        var command = new Command("print", "Writes what is printed before an evening: poster, briefing, rules, card, letters.")
        {
            game,
            folder,
            publicUrl,
            lang,
            config,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var language = parsed.GetRequiredValue(lang);
                var settings = ConfigFolder.Open(parsed.GetValue(config));
                var plan = settings.Plan(parsed.GetRequiredValue(game), language);
                var address = PublicAddress.Read(parsed.GetValue(publicUrl) ?? settings.PublicUrl, language);
                var target = parsed.GetValue(folder) ?? "papier-" + plan.Game.Id;
                var papers = await PaperSet.RenderAsync(plan.Game, address, PaperSet.Code);
                try
                {
                    Directory.CreateDirectory(target);
                    foreach (var paper in papers)
                        await WriteAsync(Path.Combine(target, paper.Name), paper.Text, paper.Secret, cancel);
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    throw new RefusedException(Previews.PreviewWords.CannotWrite(target, problem.Message).In(language));
                }
                output.Out.WriteLine(Written(target, papers.Select(paper => paper.Name)).In(language));
                return CommandLine.Good;
            }
        );
        return command;
    }

    private static Task WriteAsync(string file, string text, bool secret, CancellationToken cancel) =>
        secret ? SecretFile.WriteAsync(file, text, cancel) : File.WriteAllTextAsync(file, text, cancel);

    private static LocalText Written(string folder, IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new(
            $"{folder}: {list}. Open ze in een browser en print ze. De brief blijft geheim: de code staat erop.",
            $"{folder}: {list}. Open them in a browser and print them. The letter (brief) stays secret: the code is on it."
        );
    }
}
