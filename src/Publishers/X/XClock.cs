using System.Globalization;

namespace FeedGame.Publishers.X;

/// <summary>This machine's clock beside X's: a signature holds the time, and X refuses one from too early or too late.</summary>
internal static class XClock
{
    /// <summary>A <c>Date</c> header is a second coarse and a moment old.</summary>
    public static readonly TimeSpan Harmless = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Harmful = TimeSpan.FromSeconds(60);

    /// <summary>How far our clock is ahead, when that is more than harmless; negative when it is behind.</summary>
    public static TimeSpan? Off(XAnswer answer, TimeProvider wallTime) =>
        wallTime.GetUtcNow() - answer.Headers.Date is { } off && off.Duration() > Harmless ? off : null;

    public static string Words(TimeSpan off) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"(this machine's clock is {Math.Round(off.Duration().TotalSeconds)} s {(off > TimeSpan.Zero ? "ahead of" : "behind")} X's: set it)"
        );
}
