using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Host.Commands;
using FeedGame.Host.Hosting;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Tests.Preflights;

/// <summary>What <c>run</c> refuses to begin on a real channel, unless somebody takes it upon them by name.</summary>
public sealed class StartGateTests
{
    [Fact]
    public async Task An_account_that_does_not_fit_closes_the_gate_and_an_override_opens_it()
    {
        await using var game = await PreflightGame.OpenAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => CheckAsync(game, Unverified, null));
        Assert.Contains(
            refused.Problems,
            problem =>
                problem.StartsWith("Channels:x: ", StringComparison.Ordinal)
                && problem.Contains("11 single posts", StringComparison.Ordinal)
        );
        Assert.Contains("11 single posts", await CheckAsync(game, Unverified, "Anna:het mag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_fits_leaves_it_open() =>
        Assert.Null(await CheckAsync(await PreflightGame.OpenAsync(), Unverified with { Slices = null }, null));

    [Fact]
    public async Task On_a_loopback_channel_nothing_is_forecast() =>
        Assert.Null(await CheckAsync(await PreflightGame.OpenAsync(), Unverified with { Loopback = true }, null));

    private static readonly DateTimeOffset Start = new(2026, 11, 27, 18, 30, 0, TimeSpan.Zero);

    private static readonly ChannelTraits Unverified = new()
    {
        Text = new TextRule(280, TextCounter.Utf16),
        Redelivery = Redelivery.Verifiable,
        Slices = new SliceLimit(TimeSpan.FromMinutes(30), 1, 4),
    };

    private static Task<string?> CheckAsync(PreflightGame game, ChannelTraits traits, string? yes)
    {
        var channel = new StrangersChannel(traits);
        var config = ConfigFolder.Open(game.Config);
        var options = new RunOptions(config, game.Data, "", new StartTime(Start), 1, yes, "en");
        var channels = new Dictionary<string, IPublisher> { ["x"] = channel };
        var plan = config.Plan("zevenhuizen", "en");
        return StartGate.CheckAsync(plan, channels, options, true, TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
