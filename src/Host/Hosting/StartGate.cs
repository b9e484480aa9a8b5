using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Commands;
using FeedGame.Host.Data;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Hosting;

/// <summary>
/// What must be true before an evening goes out for real (D2, X4): told and tried, not by accident last year's date, the channels
/// answer. Sandbox and loopback channels need none of it.
/// </summary>
internal static class StartGate
{
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    /// <summary>Throws <see cref="RefusedException"/> with everything that is not in order.</summary>
    /// <returns>What somebody overrode by name; null when the gate was open.</returns>
    public static async Task<string?> CheckAsync(
        GamePlan plan,
        IReadOnlyDictionary<string, IPublisher> channels,
        RunOptions options,
        bool first,
        TimeProvider wall,
        CancellationToken cancel
    )
    {
        var real = channels.Where(channel => !channel.Value.Traits.Sandbox).ToDictionary();
        var strangers = real.Where(channel => !channel.Value.Traits.Loopback).Select(channel => channel.Key).ToList();
        if (options.Speed != 1 && strangers.Count > 0)
            throw new RefusedException(RunWords.SpeedIsForSandbox(string.Join(", ", strangers)).In(options.Lang));
        if (options.Override is not null && options.OverrideParts.Name is null)
            throw new RefusedException(RunWords.OverrideForm(options.Override).In(options.Lang));
        if (!first)
            return null;
        await PreflightAsync(real, options.Lang, wall, cancel);
        // Only now a channel may know what its own server takes.
        if (
            LengthCheck.Problems(plan, [.. real.Select(channel => PreviewChannel.Of(channel.Key, channel.Value))], options.Lang) is
            { Count: > 0 } misfits
        )
            throw new RefusedException(misfits);
        List<string> closed =
            strangers.Count == 0
                ? []
                : [.. Closed(plan, options, wall), .. await AheadAsync(plan, channels, strangers, options, wall, cancel)];
        if (closed.Count == 0)
            return null;
        return options.OverrideParts.Name is null ? throw new RefusedException(closed) : string.Join(" ", closed);
    }

    private static IEnumerable<string> Closed(GamePlan plan, RunOptions options, TimeProvider wall)
    {
        if (plan.Game.Readiness is null)
            yield return RunWords.NotReady(plan.Game.Id).In(options.Lang);
        if (options.Start is null && FirstStart(plan) is { } start && start < wall.GetUtcNow() - TooLate)
            yield return RunWords.LongPast(plan.Game.Id, start).In(options.Lang);
    }

    /// <summary>What the forecast finds so wrong that the evening should not go out like this; the preflight came before it.</summary>
    private static async Task<IEnumerable<string>> AheadAsync(
        GamePlan plan,
        IReadOnlyDictionary<string, IPublisher> channels,
        List<string> strangers,
        RunOptions options,
        TimeProvider wall,
        CancellationToken cancel
    )
    {
        DateTimeOffset? start = options.Start is { } asked ? asked.At ?? wall.GetUtcNow() : null;
        var outlook = new Outlook(plan, start, DataFolder.StoreIn(options.Data), wall);
        var lines = outlook.OfKit().ToList();
        foreach (var channel in plan.Game.Channels.Where(channel => strangers.Contains(channel.Name)))
        {
            var publisher = channels[channel.Name];
            lines.AddRange((await outlook.OfAsync(channel, publisher.Traits, publisher as IReadablePublisher, true, cancel)).Lines);
        }
        return lines.Where(line => line.Level == FindingLevel.Bad).Select(line => line.In(options.Lang));
    }

    private static DateTimeOffset? FirstStart(GamePlan plan)
    {
        if (plan.Game.Rounds.Min(round => round.StartAt) is not { } time)
            return null;
        var local = plan.Game.Date.ToDateTime(time);
        return new DateTimeOffset(local, plan.Game.Zone.GetUtcOffset(local));
    }

    /// <summary>Only before a first start: an evening that is on goes on, whatever a network says at that moment.</summary>
    private static async Task PreflightAsync(
        Dictionary<string, IPublisher> channels,
        string lang,
        TimeProvider wall,
        CancellationToken cancel
    )
    {
        var bad = new List<string>();
        foreach (var (name, channel) in channels)
        {
            var lines = await ChannelPreflight.TryAsync(name, channel, PreflightLevel.Connect, wall, cancel);
            bad.AddRange(lines.Where(line => line.Level == FindingLevel.Bad).Select(line => line.In(lang)));
        }
        if (bad.Count > 0)
            throw new RefusedException(bad);
    }
}
