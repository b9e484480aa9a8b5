namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>When game time passed without a process that could have used it.</summary>
internal sealed class Outages
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> gaps = [];
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>A process is alive now and has been since the last time, but for a jump of its clock.</summary>
    /// <param name="passed">How much time truly passed since.</param>
    public void Alive(DateTimeOffset now, TimeSpan passed)
    {
        if (now > last + passed)
            gaps.Add((last, now));
        last = now;
    }

    public bool Explain(DateTimeOffset due, DateTimeOffset at) => gaps.Any(gap => gap.From <= at && due <= gap.To);
}
