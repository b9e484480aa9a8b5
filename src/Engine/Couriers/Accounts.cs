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
        // A preparation may take half of an attempt's time before the call.
        LeaseLength = ((longest * 1.5) + TimeSpan.FromSeconds(30)) * clocks.Speed;
    }

    public string Owner { get; }

    /// <summary>In game time; longer than any attempt may take, whatever the speed.</summary>
    public TimeSpan LeaseLength { get; }

    public IEnumerable<Account> All => byName.Values;

    public Account? Find(string name) => byName.GetValueOrDefault(name);
}
