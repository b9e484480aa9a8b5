using System.Globalization;

namespace FeedGame.Publishers.X;

/// <summary>An id of X: 1 to 19 digits that hold the millisecond it was made in.</summary>
internal readonly record struct XSnowflake(long Value)
{
    /// <summary>The network's first millisecond.</summary>
    private const long Epoch = 1_288_834_974_657;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds((Value >> 22) + Epoch);

    /// <summary>Null when it is none of X's ids.</summary>
    public static XSnowflake? Read(string? id) =>
        id is { Length: >= 1 and <= 19 } && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new XSnowflake(value)
            : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
