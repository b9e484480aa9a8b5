using Microsoft.Extensions.Logging;

namespace FeedGame.Simulation.Tests.X;

/// <summary>Keeps what the engine logs as an error: nothing may fail inside.</summary>
internal sealed class FailureLog : ILoggerFactory, ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            lines.Add($"{formatter(state, exception)}: {exception}");
    }

    public void Dispose() { }
}
