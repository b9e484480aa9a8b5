using System.Globalization;

namespace FeedGame.Host.Play;

/// <summary>How long something still takes, as <c>play.js</c> goes on showing it: 4:05, or 1:02:03.</summary>
internal static class Countdown
{
    public static string Text(TimeSpan left)
    {
        var whole = TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(left.TotalSeconds)));
        return whole.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole.Minutes}:{whole.Seconds:00}");
    }
}
