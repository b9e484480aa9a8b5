using FeedGame.Peers.X;

namespace FeedGame.Alone.Tests.Taps;

/// <summary>How an account answers to posts all evening: a stop has to get past each of them.</summary>
internal enum Mood
{
    /// <summary>At once.</summary>
    Good,

    /// <summary>So late that a queue grows before it.</summary>
    Slow,

    /// <summary>Now and then never.</summary>
    Hanging,

    /// <summary>Now and then only after some seconds, it says.</summary>
    Limited,

    /// <summary>Now and then nobody knows whether the post is there: it is looked for and tried again.</summary>
    Losing,
}

/// <summary>What goes wrong at the next post to an account, drawn from the dice of its own.</summary>
internal sealed class Moods(Mood mood, int seed)
{
    private readonly Lock gate = new();
    private readonly Random dice = new(seed);

    public FakeXFault? Next(FakeXCall call)
    {
        if (call != FakeXCall.Post)
            return null;
        lock (gate)
            return mood switch
            {
                Mood.Good => null,
                Mood.Slow => new FakeXFault.Slow(TimeSpan.FromMilliseconds(dice.Next(100, 900))),
                Mood.Hanging => dice.Next(6) == 0 ? new FakeXFault.Hang(Committed: dice.Next(2) == 0) : null,
                Mood.Limited => dice.Next(6) == 0 ? RateLimited() : null,
                Mood.Losing => Lost(dice.Next(6)),
                _ => throw new ArgumentOutOfRangeException(nameof(call), mood, "No such mood."),
            };
    }

    private FakeXFault.Answer RateLimited() =>
        FakeXFault.RateLimit("x-rate-limit-", TimeProvider.System.GetUtcNow().AddSeconds(dice.Next(1, 5)));

    private static FakeXFault? Lost(int drawn) =>
        drawn switch
        {
            0 => new FakeXFault.LoseAnswer(),
            1 => new FakeXFault.DropBeforeCommit(),
            2 => new FakeXFault.Answer(503, "{}"),
            _ => null,
        };
}
