namespace FeedGame.Host.Hosting;

/// <summary>Logs go to the error stream, one line each, so that a pipe gets the timeline alone.</summary>
internal static class HostLogging
{
    public static ILoggerFactory Make() =>
        LoggerFactory.Create(builder =>
            builder
                .SetMinimumLevel(LogLevel.Warning)
                .AddSimpleConsole(console => console.SingleLine = true)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        );
}
