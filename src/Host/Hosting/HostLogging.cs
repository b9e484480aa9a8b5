namespace FeedGame.Host.Hosting;

/// <summary>Logs go to the error stream, one line each, so that a pipe gets the timeline alone.</summary>
internal static class HostLogging
{
    /// <param name="level">From <c>Logging:Level</c>; Warning unless set.</param>
    public static ILoggerFactory Make(LogLevel level) =>
        LoggerFactory.Create(builder =>
            builder
                .SetMinimumLevel(level)
                // A start that fails is told once, in our own words.
                .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
                .AddSimpleConsole(console => console.SingleLine = true)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        );
}
