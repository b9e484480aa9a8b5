namespace FeedGame.Engine.Scenarios;

/// <summary>When an inject is due: relative, so that a scenario has no dates (A1, A2).</summary>
public abstract record Timing
{
    private Timing() { }

    /// <summary>So long after the round's start: <c>+7m30s</c>.</summary>
    public sealed record FromStart(TimeSpan Offset) : Timing;

    /// <summary>So long after another inject of the same timeline was released: <c>hint-2 +3m</c>.</summary>
    public sealed record AfterInject(string Inject, TimeSpan Offset) : Timing;

    /// <summary>When the round is found, runs out or ends: the kinds found, time-out and end without an <c>at</c>.</summary>
    public sealed record OnOutcome : Timing;

    /// <summary>By rule or by hand only.</summary>
    public sealed record ByHand : Timing;

    /// <summary>Of a game: a wall-clock time so many days from the game's date: <c>-7d 10:00</c>.</summary>
    public sealed record OnDay(int Days, TimeOnly Time) : Timing;

    /// <summary>Of a game: so long after EndEx: <c>end +10m</c>.</summary>
    public sealed record AfterEnd(TimeSpan Offset) : Timing;
}

/// <summary>What must hold at the moment of release (T6).</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>Fewer than <paramref name="Count"/> reports in the last <paramref name="Within"/>: <c>reports &lt; 3 in 10m</c>.</summary>
    public sealed record ReportsBelow(int Count, TimeSpan Within) : Condition;

    /// <summary>The round has a find: <c>found</c>.</summary>
    public sealed record RoundFound : Condition;

    /// <summary>The round has no find: <c>not found</c>.</summary>
    public sealed record RoundNotFound : Condition;
}
