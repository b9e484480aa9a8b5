using System.CommandLine;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Data;
using FeedGame.Host.Previews;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame preview GAME</c>: every message on every channel of the game, by the code that publishes (C4).</summary>
internal static class PreviewCommand
{
    public static Command Make(Output output)
    {
        var game = new Argument<string>("GAME") { Description = "a game file, or the id of one in config/games" };
        var html = new Option<string?>("--html") { Description = "writes a page that shows every message as it will appear" };
        var channel = new Option<string?>("--channel") { Description = "one of the game's channels; else all" };
        var json = new Option<bool>("--json") { Description = "one JSON object per post, and a summary" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("preview", "Shows every message as each channel would get it.")
        {
            game,
            html,
            channel,
            json,
            lang,
            config,
        };
        command.SetAction(
            (parsed, cancel) =>
                ShowAsync(
                    output,
                    parsed.GetRequiredValue(game),
                    new PreviewOptions(
                        ConfigFolder.Open(parsed.GetValue(config)),
                        parsed.GetValue(html),
                        parsed.GetValue(channel),
                        parsed.GetValue(json),
                        parsed.GetRequiredValue(lang)
                    ),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> ShowAsync(Output output, string game, PreviewOptions options, CancellationToken cancel)
    {
        var plan = options.Config.Draft(game, options.Lang);
        var names = plan.Game.Channels.Select(channel => channel.Name).ToHashSet(StringComparer.Ordinal);
        if (options.Channel is { } asked && !names.Contains(asked))
        {
            await output.Error.WriteLineAsync(PreviewWords.NotOfGame(asked, names).In(options.Lang));
            return CommandLine.WrongUse;
        }
        var preview = Preview.Of(plan, [.. Channels(plan, options)]);
        if (options.Html is { } file)
            await WriteAsync(plan, preview, file, options.Lang, cancel);
        if (options.Json)
            PreviewJson.Write(output.Out, preview);
        else
            PreviewTable.Show(output, preview, options.Lang);
        if (options is { Html: { } written, Json: false })
            await output.Out.WriteLineAsync(PreviewWords.Written(written).In(options.Lang));
        return preview.Misfits.Any() ? CommandLine.Problems : CommandLine.Good;
    }

    /// <summary>Throws <see cref="RefusedException"/> for a channel whose kind does not exist: nobody can tell what it takes.</summary>
    private static IEnumerable<PreviewChannel> Channels(GamePlan plan, PreviewOptions options) =>
        from channel in plan.Game.Channels
        where options.Channel is null || options.Channel == channel.Name
        select options.Config.Channels.ToPreview(channel.Name)
            ?? throw new RefusedException([
                .. options.Config.Channels.MistakesOf(channel.Name, TimeProvider.System).Select(mistake => mistake.In(options.Lang)),
            ]);

    private static async Task WriteAsync(GamePlan plan, Preview preview, string file, string lang, CancellationToken cancel)
    {
        var page = await PreviewPage.RenderAsync(plan, preview, lang);
        try
        {
            await SecretFile.WriteAsync(file, page, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(PreviewWords.CannotWrite(file, problem.Message).In(lang));
        }
    }
}

/// <summary>What <c>preview</c> was asked.</summary>
/// <param name="Html">The file for the page; null for none.</param>
/// <param name="Channel">Null for all of the game's.</param>
internal sealed record PreviewOptions(ConfigFolder Config, string? Html, string? Channel, bool Json, string Lang);
