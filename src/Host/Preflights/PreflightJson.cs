using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;

namespace FeedGame.Host.Preflights;

/// <summary>A preflight for machines: an object for each result, one for the forecast of each channel, and at the end the sums.</summary>
internal static class PreflightJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static void Write(TextWriter output, string game, PreflightReport report, string lang)
    {
        foreach (var line in report.Lines)
            Write(output, Line(game, line, lang));
        foreach (var forecast in report.Channels.Select(channel => channel.Forecast).OfType<ChannelForecast>())
            Write(output, Forecast(game, forecast));
        Write(output, new { Summary = Enum.GetValues<FindingLevel>().ToDictionary(Word, report.Count, StringComparer.Ordinal) });
    }

    private static object Line(string game, PreflightLine line, string lang) =>
        new
        {
            game,
            line.Channel,
            Subject = Word(line.Subject),
            Level = Word(line.Level),
            line.Field,
            Text = line.Text.In(lang),
        };

    private static object Forecast(string game, ChannelForecast forecast) =>
        new
        {
            game,
            forecast.Channel,
            Forecast = new
            {
                Posts = forecast.Posts.Count(post => !post.Reply),
                Replies = forecast.Posts.Count(post => post.Reply),
                Slices = forecast.Quota.Slices.Select(slice => new
                {
                    slice.From,
                    slice.Posts,
                    slice.Replies,
                }),
                forecast.Cost,
            },
        };

    private static void Write(TextWriter output, object value) => output.WriteLine(JsonSerializer.Serialize(value, Format));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
