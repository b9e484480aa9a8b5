using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Couriers;

/// <summary>The configured channels by name. A channel that a game names and nobody configured is simply not there.</summary>
internal sealed class Accounts
{
    private readonly Dictionary<string, Account> byName;

    /// <param name="owner">Names this process in leases.</param>
    public Accounts(IReadOnlyDictionary<string, IPublisher> channels, ChannelTable table, Clocks clocks, string owner)
    {
        Owner = owner;
        byName = channels.ToDictionary(
            channel => channel.Key,
            channel => new Account(channel.Key, channel.Value, table, clocks.Wall),
            StringComparer.Ordinal
        );
        var longest = channels.Values.Select(channel => channel.Traits.AttemptTimeout).DefaultIfEmpty(TimeSpan.Zero).Max();
        LongestAttempt = longest * 1.5;
        LeaseLength = (LongestAttempt + TimeSpan.FromSeconds(30)) * clocks.Speed;
        CloseWithin = LongestAttempt + TimeSpan.FromSeconds(5);
    }

    public string Owner { get; }

    /// <summary>In wall time: a preparation may take half of a call's time before the call.</summary>
    public TimeSpan LongestAttempt { get; }

    /// <summary>How long a closing engine waits for attempts in flight, in wall time: for the slowest, and for it to be written down.</summary>
    public TimeSpan CloseWithin { get; }

    /// <summary>In game time; longer than any attempt may take, whatever the speed.</summary>
    public TimeSpan LeaseLength { get; }

    public IEnumerable<Account> All => byName.Values;

    public Account? Find(string name) => byName.GetValueOrDefault(name);
}
