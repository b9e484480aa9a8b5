namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>Chance that a seed decides. Each concern has a stream of its own, so that one more throw here changes nothing there.</summary>
internal sealed class Dice(int seed, DiceFor concern)
{
    private readonly Random random = new(unchecked((seed * 397) ^ ((int)concern * 7919)));

    public bool Chance(double share) => random.NextDouble() < share;

    /// <summary>Both ends included.</summary>
    public int Next(int from, int to) => random.Next(from, to + 1);

    public T Pick<T>(params IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Whole seconds, both ends included.</summary>
    public TimeSpan Seconds(int from, int to) => TimeSpan.FromSeconds(Next(from, to));
}

internal enum DiceFor
{
    Plans,
    Channels,
    Network,
    Crashes,
    People,
    Order,
    Reposts,
    Rules,
    Callers,
}
