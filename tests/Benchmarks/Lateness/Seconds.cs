namespace FeedGame.Benchmarks.Lateness;

internal static class Seconds
{
    /// <summary>The first whole second that is at least so far ahead.</summary>
    public static DateTimeOffset After(TimeProvider clock, TimeSpan ahead)
    {
        var earliest = clock.GetUtcNow() + ahead;
        return DateTimeOffset.FromUnixTimeSeconds(earliest.ToUnixTimeSeconds() + 1);
    }
}
