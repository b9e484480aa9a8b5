namespace FeedGame.Engine.Time;

/// <summary>The one place where instants become the store's UTC milliseconds and back.</summary>
internal static class Instants
{
    public static long Ms(this DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static long? Ms(this DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>As the store would give it back, so that what is in memory and what is on disk agree to the tick.</summary>
    public static DateTimeOffset ToMs(this DateTimeOffset instant) => instant.Ms().Instant();

    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
