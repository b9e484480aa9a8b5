using FeedGame.Simulation.Tests.Ledgers;
using Microsoft.Extensions.Logging;

namespace FeedGame.Simulation.Tests.Evenings;

/// <summary>Whatever the engine logs as an error is a finding, unless the process was killed: nothing may fail inside.</summary>
internal sealed class LedgerLogs(Process process, EveningLedger ledger) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error && !process.Dead;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            ledger.Find(Invariant.NothingFailsInside, process.Now, $"{formatter(state, exception)}: {exception}");
    }

    public void Dispose() { }
}
