using FeedGame.Engine.Logs;

namespace FeedGame.Host.Logs;

/// <summary>What the page shows: the lines that were asked for, the newest first, with the names and words that are left.</summary>
/// <param name="Kind">The only kind shown; null for all.</param>
/// <param name="Total">How many there are of any kind.</param>
public sealed record LogView(IReadOnlyList<LogRow> Rows, LogKind? Kind, int Total)
{
    /// <param name="nameOf">Null for a name that was erased.</param>
    /// <param name="wordsOf">Null for words that were erased.</param>
    public static LogView Of(
        IReadOnlyList<LogLine> lines,
        LogKind? kind,
        Func<string, string?> nameOf,
        Func<Engine.Journal.TextRef, string?> wordsOf
    ) =>
        new(
            [
                .. lines
                    .Where(line => kind is null || line.Kind == kind)
                    .Reverse()
                    .Select(line => new LogRow(
                        line,
                        line.By.Length == 0 ? null : nameOf(line.By) ?? "",
                        line.Words is { } words ? wordsOf(words) : null,
                        line.Why is { } why ? wordsOf(why) : null
                    )),
            ],
            kind,
            lines.Count
        );

    public static LogKind? Asked(string? word) =>
        Enum.TryParse<LogKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}

/// <summary>One line with what people are called and said.</summary>
/// <param name="Name">Null for what the game decided by itself; empty for somebody whose name was erased.</param>
public sealed record LogRow(LogLine Line, string? Name, string? Words, string? Why);
