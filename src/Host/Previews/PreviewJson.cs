using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Engine.Previews;
using FeedGame.Host.Playing;

namespace FeedGame.Host.Previews;

/// <summary>A preview for machines: a line for each post, and the sums.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter to, Preview preview)
    {
        foreach (var message in preview.Messages)
        foreach (var post in message.Posts)
            to.WriteLine(JsonSerializer.Serialize(Line(message, post), Format));
        var posts = preview.Messages.Sum(message => message.Posts.Count);
        to.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    summary = new
                    {
                        messages = preview.Messages.Count,
                        posts,
                        misfits = preview.Misfits.Count(),
                    },
                },
                Format
            )
        );
    }

    private static object Line(PreviewMessage message, PreviewPost post) =>
        new
        {
            at = message.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            round = message.Id.Round,
            inject = message.Id.Inject,
            kind = Words.Kind(message.Kind),
            origin = message.Origin.ToString().ToLowerInvariant(),
            channel = post.Channel,
            variant = post.IsShort ? "short" : "text",
            text = post.Text,
            photos = post.Post.Photos.Count,
            used = post.Use.Used,
            max = post.Use.Max == int.MaxValue ? (int?)null : post.Use.Max,
            unit = post.Use.Unit,
            problems = post.Problems.Select(problem => new { rule = problem.Rule, text = ProblemWords.Brief(post, problem).En }),
        };
}
