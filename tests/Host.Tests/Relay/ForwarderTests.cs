using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Relay;

namespace FeedGame.Host.Tests.Relay;

/// <summary>Who sees which group, and what is ticked for them.</summary>
public sealed class ForwarderTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 27, 18, 30, 0, TimeSpan.Zero);

    [Theory]
    // A stand-in and a liaison keep the overview, whoever else there is.
    [InlineData("groepen stand-in", "groepen:g1|groepen stand-in", true)]
    [InlineData("groepen:g1 stand-in", "groepen:g1|groepen:g1 stand-in", true)]
    [InlineData("groepen", "groepen|groepen:g1", true)]
    // Who has groups of their own is asked only where nobody keeps it.
    [InlineData("groepen:g1", "groepen:g1|groepen stand-in", false)]
    [InlineData("groepen:g1", "groepen:g1|groepen", false)]
    [InlineData("groepen:g1", "groepen:g1|groepen:g2|kerk stand-in", true)]
    // One channel's people only: the first with groups.
    [InlineData("kerk stand-in", "kerk stand-in|groepen:g1", false)]
    [InlineData("kerk", "kerk", false)]
    public void What_belongs_to_nobodys_groups_is_for_who_keeps_the_overview(string scope, string all, bool has) =>
        Assert.Equal(has, Forwarder.HasOdd(RelayScope.Parse(scope), "groepen", all.Split('|').Select(RelayScope.Parse)));

    [Theory]
    [InlineData("groepen:g1", RelayStanding.Open, 59, true, true)]
    [InlineData("groepen:g1", RelayStanding.Declined, 59, true, false)]
    [InlineData("groepen:g1", RelayStanding.Void, 59, true, false)]
    [InlineData("groepen:g2", RelayStanding.Open, 59, false, true)]
    [InlineData("groepen", RelayStanding.Open, 59, true, false)]
    [InlineData("groepen stand-in", RelayStanding.Open, 59, false, false)]
    [InlineData("groepen stand-in", RelayStanding.Open, 60, true, true)]
    [InlineData("groepen stand-in", RelayStanding.Declined, 0, true, false)]
    [InlineData("groepen stand-in", RelayStanding.Void, 59, false, false)]
    [InlineData("groepen stand-in", RelayStanding.Void, 60, true, false)]
    [InlineData("groepen stand-in", RelayStanding.Done, 60, false, false)]
    public void A_group_is_seen_and_ticked_by_whose_it_is(string scope, RelayStanding standing, int after, bool seen, bool ticked)
    {
        var (task, now) = (Task(InjectKind.Hint, standing), Asked.AddSeconds(after));
        var who = new Forwarder(RelayScope.Parse(scope), "p1", Odd: false);
        Assert.Equal(seen, who.Sees(task, task.Groups[0], byHand: true, now));
        Assert.Equal(ticked, who.Ticks(task, task.Groups[0], now));
    }

    [Fact]
    public void A_stand_in_sees_a_stop_text_at_once_and_it_is_ticked_only_after_a_minute()
    {
        var task = Task(InjectKind.Stop, RelayStanding.Open);
        var who = new Forwarder(RelayScope.Parse("groepen stand-in"), "p1", Odd: false);
        Assert.True(who.Sees(task, task.Groups[0], byHand: true, Asked));
        Assert.False(who.Ticks(task, task.Groups[0], Asked.AddSeconds(59)));
        Assert.True(who.Ticks(task, task.Groups[0], Asked.AddSeconds(60)));
    }

    private static RelayTask Task(InjectKind kind, RelayStanding standing)
    {
        var key = DeliveryKey.Parse("jeugd/hint-1@1.publish.groepen.g1");
        var group = new RelayGroup(key, "g1", "Buurtapp 1", standing, null, null, key, null);
        return new RelayTask(key.Inject, 1, DeliveryAction.Publish, "groepen", kind, Asked, standing, [group]);
    }
}
