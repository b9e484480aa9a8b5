namespace FeedGame.Engine.Couriers;

/// <summary>What an account has in hand. Only one thread at a time takes or frees, under the lock.</summary>
internal sealed class Slots
{
    private readonly Lock gate = new();
    private readonly Dictionary<InHand, CancellationTokenSource> attempts = [];
    private readonly HashSet<InHand> looks = [];

    /// <summary>Takes the slot for an attempt, or returns null when it is taken. Stop texts have one for each game.</summary>
    public CancellationTokenSource? TryTake(InHand delivery, CancellationToken engine)
    {
        lock (gate)
        {
            var taken = attempts.Keys.Any(other => other.IsStop == delivery.IsStop && (!delivery.IsStop || other.Game == delivery.Game));
            if (taken)
                return null;
            return attempts[delivery] = CancellationTokenSource.CreateLinkedTokenSource(engine);
        }
    }

    public void Free(InHand delivery)
    {
        lock (gate)
        {
            if (attempts.Remove(delivery, out var cancel))
                cancel.Dispose();
        }
    }

    /// <summary>Reads are free: any number at once, but one for each delivery.</summary>
    public bool TryLook(InHand delivery)
    {
        lock (gate)
            return looks.Add(delivery);
    }

    public void LookedAt(InHand delivery)
    {
        lock (gate)
            looks.Remove(delivery);
    }

    public bool Holds(Play.DeliveryKey delivery, long game)
    {
        lock (gate)
            return attempts.Keys.Any(hand => hand.Game == game && hand.Delivery == delivery);
    }

    /// <summary>Cuts short what a stopped game has in flight; stop texts and withdrawals go on.</summary>
    public void CancelGame(long game)
    {
        // Cancelled under the lock, so that none is disposed of in between; what runs on from here may take the lock again.
        lock (gate)
        {
            foreach (var (hand, cancel) in attempts.ToList())
            {
                if (hand is { IsStop: false, IsRetraction: false } && hand.Game == game)
                    cancel.Cancel();
            }
        }
    }
}

/// <summary>A delivery in a slot.</summary>
internal readonly record struct InHand(long Game, Play.DeliveryKey Delivery, bool IsStop)
{
    public bool IsRetraction => Delivery.Action == Play.DeliveryAction.Retract;
}
