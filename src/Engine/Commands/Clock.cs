using System.Globalization;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Commands;

/// <summary>Instants as the clock in the village hall shows them.</summary>
internal static class Clock
{
    public static string Time(GamePlan plan, DateTimeOffset instant) =>
        Local(plan, instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second, for what happens in a moment.</summary>
    public static string Second(GamePlan plan, DateTimeOffset instant) =>
        Local(plan, instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Day(GamePlan plan, DateTimeOffset instant) =>
        Local(plan, instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(GamePlan plan, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, plan.Game.Zone);
}
