namespace FeedGame.Engine.Timelines;

/// <summary>
/// Instants of a game are whole milliseconds, as the journal writes them: otherwise a replay would differ from the evening by
/// a fraction.
/// </summary>
internal static class Instants
{
    public static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
