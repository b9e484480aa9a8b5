namespace FeedGame.Host.Tests.Relay.Admins;

/// <summary>One who forwards: reads the page behind their link, forwards what stands there, and taps.</summary>
internal abstract class Admin(string name)
{
    public string Name => name;

    /// <summary>What there is to forward, as the page shows it at that moment of the evening.</summary>
    public abstract Task<IReadOnlyList<SeenTask>> LookAsync(DateTimeOffset now);

    /// <summary>"Doorgestuurd", with the ticks as they stand; returns when the page shows that it counts.</summary>
    public abstract Task TapAsync(SeenTask task);

    /// <summary>Forwards a task to the groups that are ticked, and says so.</summary>
    /// <param name="looksFirst">True for who looks in the group whether it is there already.</param>
    public async Task ForwardAsync(Chats chats, SeenTask task, bool looksFirst = false)
    {
        Assert.NotEmpty(task.Ticked);
        foreach (var group in task.Ticked)
            chats.Take(group, task, looksFirst);
        await TapAsync(task);
    }
}

/// <summary>An open task on somebody's page.</summary>
/// <param name="Id">Of its card.</param>
/// <param name="Words">What <c>Kopieer</c> copies.</param>
/// <param name="Deliveries">The values of the boxes that are ticked.</param>
internal sealed record SeenTask(string Id, string Words, IReadOnlyList<string> Deliveries)
{
    public bool IsRemoval => Id.Contains("-retract-", StringComparison.Ordinal);

    /// <summary>The message's id; what is to be deleted begins with <c>weg</c>.</summary>
    public string Name => (IsRemoval ? "weg " : "") + Id["t-jeugd-".Length..Id.LastIndexOf("-1-", StringComparison.Ordinal)];

    /// <summary>The groups that are ticked.</summary>
    public IEnumerable<string> Ticked => Deliveries.Select(delivery => delivery.Split('.')[^1]);
}
