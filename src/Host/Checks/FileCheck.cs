using FeedGame.Engine.Files;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Preflights;
using FeedGame.Host.Previews;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Checks;

/// <summary>Looks at a file by itself, and at a game as its channels would take it.</summary>
internal static class FileCheck
{
    public static CheckedFile Of(string file, ConfigFolder config)
    {
        var context = config.NewContext();
        var reading = PlanReader.Check(file, context);
        var plan = reading is { Kind: FileKind.Game, Problems.Count: 0 } ? PlanReader.Read(file, context).Plan : null;
        return plan is null
            ? new CheckedFile(file, reading.Kind, reading.Problems, reading.Warnings, [])
            : OfGame(file, reading, plan, config);
    }

    private static CheckedFile OfGame(string file, FileReading reading, GamePlan plan, ConfigFolder config)
    {
        var preview = Preview.Of(plan, config.ToPreview(plan));
        return new CheckedFile(
            file,
            FileKind.Game,
            [
                .. LengthCheck.Problems(preview).Select(misfit => WholeFile(file, misfit.Rule, misfit.Text)),
                .. AmplifyCheck.Problems(plan, config.Channels.KindOf).Select(wrong => WholeFile(file, "amplifies", wrong)),
            ],
            [.. reading.Warnings, .. Marks(file, plan, config)],
            [.. Tightest(preview)]
        );
    }

    /// <summary>Links and mentions that a channel of the game would make of a text.</summary>
    private static IEnumerable<FileProblem> Marks(string file, GamePlan plan, ConfigFolder config) =>
        from channel in plan.Game.Channels
        let rule = config.Channels.TraitsOf(channel.Name)?.Text
        where rule is not null
        from mark in TextMarks.In(plan, rule)
        let words = RemarkWords.Of(mark, plan.Game.Zone)
        select WholeFile(
            file,
            mark is Remark.Mention ? "mention" : "link",
            new LocalText($"{channel.Name}: {words.In("nl")}", $"{channel.Name}: {words.In("en")}")
        );

    private static IEnumerable<TightPost> Tightest(Preview preview) =>
        from message in preview.Messages
        from post in message.Posts
        where post.Use.Max != int.MaxValue
        group new TightPost(post.Channel, message.Id, post.Use.Used, post.Use.Max, post.Use.Unit) by post.Channel into channel
        select channel.MinBy(post => post.Left);

    /// <summary>What a channel says is about the text as it goes out, with the label around it: no line of the file holds that.</summary>
    private static FileProblem WholeFile(string file, string rule, LocalText text) => new(file, 0, 0, rule, text);
}
