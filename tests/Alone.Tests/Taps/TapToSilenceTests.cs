using System.Globalization;
using FeedGame.Host.Tests.Running.Villages;

namespace FeedGame.Alone.Tests.Taps;

/// <summary>
/// From the tap on STOP to silence in real time (DESIGN §5, PRODUCT rule 2), at two hundred seeded moments: a controller's phone sends
/// the form of the board to the built program, on an evening on which many villages have a message every second on accounts that are
/// slow, hang, are rate limited, or lose answers. After two seconds nothing of that village may be called but its stop text, and that
/// has left by then on each of its accounts.
/// </summary>
public sealed class TapToSilenceTests(ITestOutputHelper output)
{
    private const int Villages = 50;
    private const int Accounts = 20;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>Longer than a stop text waits before it is tried again.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(6);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Fifty_taps_are_each_followed_by_silence_within_two_seconds(int seed)
    {
        var dice = new Random(seed);
        await using var region = await Region.OpenAsync(seed, Accounts);
        var evenings = new List<(Hamlet Hamlet, Phone Phone, TimeSpan Moment)>();
        for (var number = 0; number < Villages; number++)
        {
            var hamlet = await region.AddAsync(number);
            evenings.Add((hamlet, await region.JoinAsync(hamlet), TimeSpan.FromMilliseconds(dice.Next(1_500, 12_000))));
        }

        var playing = new List<Task<Tap>>();
        foreach (var (hamlet, phone, moment) in evenings)
        {
            await region.StartAsync(hamlet);
            playing.Add(TapAsync(hamlet, phone, moment));
        }
        var taps = await Task.WhenAll(playing);
        await Task.Delay(Afterwards, TimeProvider.System, Cancel);
        foreach (var tap in taps)
            await WasInterruptedAsync(region, tap);
        Judge(seed, [.. taps.SelectMany(tap => tap.Hamlet.Channels.Select(account => Measured.Of(region, tap, account)))]);
        evenings.ForEach(each => each.Phone.Dispose());
    }

    private static async Task<Tap> TapAsync(Hamlet hamlet, Phone phone, TimeSpan moment)
    {
        await Task.Delay(moment, TimeProvider.System, Cancel);
        return new Tap(hamlet, moment, await phone.StopAsync());
    }

    /// <summary>A stop that finds nothing to silence proves nothing.</summary>
    private static async Task WasInterruptedAsync(Region region, Tap tap)
    {
        var state = await region.StateAsync(tap.Hamlet);
        Assert.Equal("stopped", state.GetProperty("status").GetString());
        Assert.True(StateOf.Deliveries(state).Count() > 1, $"{tap.Hamlet.Game} had sent nothing: {state}");
    }

    private void Judge(int seed, IReadOnlyList<Measured> measured)
    {
        Tell("last other call after the tap", measured.Select(each => each.LastOther).OfType<TimeSpan>());
        Tell("stop text after the tap", measured.Select(each => each.FirstStop).OfType<TimeSpan>());
        var late = measured.Where(each => each.LastOther > Silence || each.FirstStop is null || each.FirstStop > Silence);
        Assert.True(!late.Any(), $"seed {seed}:\n{string.Join('\n', late)}");
        Assert.True(measured.Count(each => each.LastOther > -Silence) > measured.Count / 2, "Most accounts were silent anyway.");
    }

    private void Tell(string what, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        output.WriteLine($"{what}: {sorted.Count} times, p50 {At(0.5)} ms, p95 {At(0.95)} ms, most {At(1)} ms");

        string At(double share) =>
            sorted[(int)Math.Round(share * (sorted.Count - 1))].TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
    }
}
