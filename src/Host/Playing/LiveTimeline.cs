using System.Globalization;
using System.Threading.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Host.Commands;
using Spectre.Console;

namespace FeedGame.Host.Playing;

/// <summary>Shows an evening while it is played: coloured lines with a progress bar on a terminal, plain lines in a pipe.</summary>
internal static class LiveTimeline
{
    public static Task ShowAsync(
        Output output,
        GamePlan plan,
        string lang,
        Rehearsal rehearsal,
        Transcript transcript,
        CancellationToken cancel
    ) => output.IsTerminal ? DrawAsync(plan, lang, rehearsal, transcript, cancel) : WriteAsync(output, lang, rehearsal, transcript, cancel);

    private static async Task WriteAsync(Output output, string lang, Rehearsal rehearsal, Transcript transcript, CancellationToken cancel)
    {
        var gate = new Lock();
        await rehearsal.PlayAsync(
            step =>
            {
                transcript.Add(step);
                lock (gate)
                {
                    foreach (var line in TimelineLines.Of(step, lang))
                        output.Out.WriteLine(line);
                }
            },
            cancel
        );
        output.Out.WriteLine(Sum(transcript, lang));
    }

    private static async Task DrawAsync(GamePlan plan, string lang, Rehearsal rehearsal, Transcript transcript, CancellationToken cancel)
    {
        var lines = Channel.CreateUnbounded<GameStep>();
        var playing = PlayAsync(rehearsal, transcript, lines.Writer, cancel);
        await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(plan.Game.Place), maxValue: Math.Max(1, plan.Injects.Count));
                await foreach (var step in lines.Reader.ReadAllAsync(CancellationToken.None))
                    Draw(task, step, lang);
                task.Value = task.MaxValue;
            });
        await playing;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Sum(transcript, lang)}[/]");
    }

    private static async Task PlayAsync(Rehearsal rehearsal, Transcript transcript, ChannelWriter<GameStep> lines, CancellationToken cancel)
    {
        try
        {
            await rehearsal.PlayAsync(
                step =>
                {
                    transcript.Add(step);
                    lines.TryWrite(step);
                },
                cancel
            );
        }
        finally
        {
            lines.Complete();
        }
    }

    private static void Draw(ProgressTask task, GameStep step, string lang)
    {
        task.Value = step.After.Injects.Values.Count(inject => inject.Status is not Engine.Play.InjectStatus.Planned);
        foreach (var line in TimelineLines.Of(step, lang))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{Colour(line)}]{line}[/]");
    }

    private static string Colour(string line) =>
        line.Contains("──", StringComparison.Ordinal) ? "bold yellow"
        : line.Contains("   → ", StringComparison.Ordinal) ? "grey"
        : "default";

    /// <summary>What became of all messages, in a line.</summary>
    public static string Sum(Transcript transcript, string lang) =>
        lang == "en"
            ? $"{transcript.Count("published")} published, {transcript.Count("skipped")} skipped, {transcript.Count("expired")} expired, {transcript.Count("cancelled")} cancelled, {transcript.Count("rejected")} rejected, {transcript.Count("unknown")} unknown"
            : $"{transcript.Count("published")} geplaatst, {transcript.Count("skipped")} overgeslagen, {transcript.Count("expired")} verlopen, {transcript.Count("cancelled")} vervallen, {transcript.Count("rejected")} geweigerd, {transcript.Count("unknown")} onbekend";
}
