using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Ctrl-C in the middle of an attempt: it is finished, however slow it is within what the channel may take, and written down.</summary>
public sealed class ClosingTests
{
    private readonly FakeChannel x = new("x");
    private readonly TaskCompletionSource prepared = new();
    private readonly TaskCompletionSource<PublishOutcome> answered = new();

    public ClosingTests()
    {
        x.Preparing = cancel => prepared.Task.WaitAsync(cancel);
        x.Next((_, cancel) => answered.Task.WaitAsync(cancel));
    }

    [Fact]
    public async Task The_slowest_attempt_is_waited_for()
    {
        var evening = await InFlightAsync();
        var closing = evening.Engine.DisposeAsync().AsTask();

        Advance(evening, x.Traits.AttemptTimeout / 2);
        prepared.SetResult();
        Advance(evening, x.Traits.AttemptTimeout);
        Assert.False(closing.IsCompleted);
        answered.SetResult(new PublishOutcome.Published(new Receipt("1")));
        await closing;

        Assert.Equal(DeliveryState.Published, Settled(evening).State);
    }

    [Fact]
    public async Task An_attempt_that_takes_longer_than_it_may_ends_as_its_own_time_out_says()
    {
        var evening = await InFlightAsync();
        var closing = evening.Engine.DisposeAsync().AsTask();

        Advance(evening, x.Traits.AttemptTimeout / 2);
        prepared.SetResult();
        Advance(evening, x.Traits.AttemptTimeout + TimeSpan.FromSeconds(2));
        await closing;

        Assert.Equal((DeliveryState.Unknown, "no answer in time"), (Settled(evening).State, Settled(evening).Why));
    }

    private async Task<Evening> InFlightAsync()
    {
        var evening = new Evening(TestPlans.Plan(TestPlans.Usual().Game with { Channels = [new("x")] }), x);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At("19:30"));
        return evening;
    }

    /// <summary>A second less, so that nothing ends on its edge.</summary>
    private static void Advance(Evening evening, TimeSpan time) =>
        evening.Clock.AdvanceTo(evening.Clock.TrueTime + time - TimeSpan.FromSeconds(1));

    private static DeliverySettled Settled(Evening evening) =>
        Assert.Single(evening.Steps.SelectMany(step => step.Entries).Select(entry => entry.Event).OfType<DeliverySettled>());
}
