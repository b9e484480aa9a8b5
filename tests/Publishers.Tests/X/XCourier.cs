using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.X;

/// <summary>What became of a post, as its sender would tell.</summary>
internal enum Told
{
    Published,
    Rejected,
    Held,
}

/// <summary>Sends as the engine's courier does, in one line and on a clock that it moves: for the channel alone, without an engine.</summary>
internal sealed class XCourier(XStage stage, MovableTime time, Random chance)
{
    private IPublisher publisher = stage.Publisher;

    /// <summary>How often a process ended between two calls.</summary>
    public int Restarts { get; private set; }

    /// <summary>Answers that nobody got.</summary>
    public int Lost { get; private set; }

    public int Held { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Told> DeliverAsync(Attempt attempt)
    {
        for (var resent = false; ; attempt = attempt with { Number = attempt.Number + 1 })
        {
            MaybeRestart();
            var preparation = await publisher.PrepareAsync(attempt, Cancel);
            if (preparation is Preparation.Ready ready)
                attempt = attempt with { Intent = ready.Intent };
            MaybeRestart();
            switch (preparation is Preparation.Failed failed ? failed.Outcome : await publisher.PublishAsync(attempt, Cancel))
            {
                case PublishOutcome.Published:
                    return Told.Published;
                case PublishOutcome.Rejected:
                    return Told.Rejected;
                case PublishOutcome.Deferred deferred:
                    MoveTo(deferred.Until);
                    break;
                case PublishOutcome.Blocked:
                    // A person mends it and says so.
                    time.Advance(TimeSpan.FromSeconds(30));
                    break;
                case PublishOutcome.Unknown:
                    Lost++;
                    if (await IsThereAsync(attempt))
                        return Told.Published;
                    if (resent)
                        return Hold();
                    resent = true;
                    break;
            }
        }
    }

    /// <summary>Looks as often as the traits say, and then until a reading is healthy.</summary>
    private async Task<bool> IsThereAsync(Attempt attempt)
    {
        var since = time.GetUtcNow();
        foreach (var after in publisher.Traits.LookAfter)
        {
            MoveTo(since + after);
            MaybeRestart();
            if (await publisher.FindAsync(attempt, Cancel) is FindOutcome.Found)
                return true;
        }
        FindOutcome last;
        for (
            last = await publisher.FindAsync(attempt, Cancel);
            last is FindOutcome.CannotTell;
            last = await publisher.FindAsync(attempt, Cancel)
        )
            time.Advance(publisher.Traits.LookAfter[^1]);
        return last is FindOutcome.Found;
    }

    private Told Hold()
    {
        Held++;
        return Told.Held;
    }

    private void MaybeRestart()
    {
        if (chance.NextDouble() >= 0.05)
            return;
        publisher = stage.Another();
        Restarts++;
    }

    private void MoveTo(DateTimeOffset instant)
    {
        if (instant > time.GetUtcNow())
            time.Advance(instant - time.GetUtcNow());
    }
}
