using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FeedGame.Host.Tests.Canaries;

/// <summary>Every line that anything logs, at the most talkative level.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
