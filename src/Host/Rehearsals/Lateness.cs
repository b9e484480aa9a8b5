using System.Globalization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals;

/// <summary>How late something was, in words.</summary>
internal static class Lateness
{
    /// <summary>What nobody notices (T4).</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    /// <summary>"op tijd", "3 s te laat" or "2:05 min te laat".</summary>
    public static string Of(TimeSpan late, string lang)
    {
        if (late <= Slack)
            return RehearsalWords.OnTime.In(lang);
        var much =
            late < TimeSpan.FromMinutes(1)
                ? string.Create(CultureInfo.InvariantCulture, $"{late.TotalSeconds:0} s")
                : string.Create(CultureInfo.InvariantCulture, $"{(int)late.TotalMinutes}:{late.Seconds:00} min");
        return new LocalText($"{much} te laat", $"{much} late").In(lang);
    }
}
