using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Engine.Files;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Checks;

/// <summary>What was found, for machines: an object for each file on a line of its own.</summary>
internal static class CheckJson
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Output output, CheckedFile file, string lang) =>
        output.Out.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    file = file.File,
                    kind = file.Kind.ToString().ToLowerInvariant(),
                    good = file.Good,
                    problems = file.Problems.Select(problem => Line(problem, lang)),
                    warnings = file.Warnings.Select(problem => Line(problem, lang)),
                    tightest = file.Tightest.Select(post => new
                    {
                        channel = post.Channel,
                        inject = post.Inject.ToString(),
                        used = post.Used,
                        max = post.Max,
                        left = post.Left,
                        unit = post.Unit,
                    }),
                },
                Format
            )
        );

    /// <summary>A place of 0 is the whole file.</summary>
    private static object Line(FileProblem problem, string lang) =>
        new
        {
            rule = problem.Rule,
            file = problem.File,
            line = problem.Line,
            column = problem.Column,
            text = problem.Text.In(lang),
        };
}
