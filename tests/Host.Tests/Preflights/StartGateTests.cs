using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;
using FeedGame.Host.Commands;
using FeedGame.Host.Hosting;
using FeedGame.Host.Tests.Readiness;

namespace FeedGame.Host.Tests.Preflights;

/// <summary>What no host arms on a channel that others can see, unless somebody takes it upon them by name (D2).</summary>
public sealed class StartGateTests
{
    private static readonly DateTimeOffset Start = GatedHost.Start;

    private static readonly ChannelTraits Stranger = GatedHost.Stranger;

    private static readonly ChannelTraits Unverified = Stranger with { Slices = new SliceLimit(TimeSpan.FromMinutes(30), 1, 4) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_refuses_with_everything_that_is_red_at_once()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, Unverified);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.RunAsync(game, null));
        string[] red =
        [
            "Channels: solve this first:",
            "Resuming after a stop: 0 of the 2",
            "Report number: more than 7 days ago.",
            "Control room: more than 60 days ago.",
            "Event notice: not given yet.",
            "Insurance: not arranged yet.",
            "Safety person: nobody yet.",
            "Letter and vest: not ready yet.",
        ];
        Assert.Equal(red.Length, refused.Problems.Count);
        foreach (var (problem, start) in refused.Problems.Zip(red))
            Assert.StartsWith("zevenhuizen: " + start, problem, StringComparison.Ordinal);
        Assert.Contains("11 single posts", refused.Problems[0], StringComparison.Ordinal);
        Assert.Equal(GameStatus.Loaded, town.State.Status);
    }

    [Fact]
    public async Task A_name_and_a_reason_open_the_gate_and_stay_in_the_journal()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, Unverified);
        await town.RunAsync(game, "Anna:het mag");
        var over = Assert.Single(town.State.Ready.Overrides);
        Assert.Equal("Anna", town.Engine.PersonName("zevenhuizen", over.By));
        Assert.Contains(ReadyItem.Channels, over.Items);
        Assert.Equal(GameStatus.Armed, town.State.Status);
    }

    [Fact]
    public async Task Serve_obeys_the_same_gate_and_opens_when_everything_is_done()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, Stranger);
        var refused = Assert.IsType<CommandDecision.Refused>(await town.SayAsync(new Command.Arm(Start)));
        Assert.Equal(7, refused.Why.En!.Split('\n').Length);
        foreach (var item in ReadyItems.Ticked)
            Assert.IsType<CommandDecision.Accepted>(await town.SayAsync(new Command.Ready(item)));
        town.Link("Anna", Role.Controller);
        town.Link("Bert", Role.Relay);
        town.Link("Anna", Role.Safety);
        refused = Assert.IsType<CommandDecision.Refused>(await town.SayAsync(new Command.Arm(Start)));
        Assert.StartsWith("Resuming after a stop: 1 of the 2", refused.Why.En, StringComparison.Ordinal);
        town.Link("Carla", Role.Police);
        Assert.IsType<CommandDecision.Accepted>(await town.SayAsync(new Command.Arm(Start)));
    }

    [Fact]
    public async Task A_date_of_years_ago_is_red_unless_it_starts_now()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, Stranger);
        var refused = Assert.IsType<CommandDecision.Refused>(await town.SayAsync(new Command.Arm()));
        Assert.Contains("Date: the first round was at 2018-09-27 19:30", refused.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_loopback_channel_nothing_is_asked()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, Unverified with { Loopback = true });
        Assert.IsType<CommandDecision.Accepted>(await town.SayAsync(new Command.Arm(Start)));
    }

    [Theory]
    [InlineData(1.0, "Anna", "--override must be NAME:REASON")]
    [InlineData(60.0, null, "--speed must be 1: x is a real channel")]
    public async Task An_override_without_a_reason_and_another_speed_are_refused_before_anything_else(double speed, string? yes, string why)
    {
        await using var game = await PreflightGame.OpenAsync();
        var channels = new Dictionary<string, IPublisher> { ["x"] = new StrangersChannel(Stranger) };
        var options = GatedHost.Options(game, yes) with { Speed = speed };
        var plan = options.Config.Plan("zevenhuizen", "en");
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            StartGate.CheckAsync(plan, channels, options, true, TimeProvider.System, Cancel)
        );
        Assert.StartsWith(why, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }
}
