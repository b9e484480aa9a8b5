using FeedGame.Engine.Forecasts;
using FeedGame.Host.Playing;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Tests.Preflights;

/// <summary>The forecast beside the evening itself, played on the real engine.</summary>
public sealed class RehearsedForecastTests
{
    [Fact]
    public async Task What_is_forecast_is_to_the_letter_and_the_minute_what_a_rehearsal_sends()
    {
        var plan = ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config")).Plan("zevenhuizen", "nl");
        var start = new DateTimeOffset(2026, 11, 27, 18, 30, 0, TimeSpan.Zero);
        var transcript = new Transcript(plan);
        await new Rehearsal(plan, start, null, TimeProvider.System).PlayAsync(transcript.Add, TestContext.Current.CancellationToken);
        // A rehearsal begins with the first round: the announcements of the days before are stale by then.
        var forecast = PlannedEvening.Posts(plan, start).Where(post => post.At >= start);
        Assert.Equal(
            transcript.Lines.Where(line => line is { channel: "x", state: "published" }).Select(line => line.text),
            forecast.Select(post => post.Text)
        );
    }
}
