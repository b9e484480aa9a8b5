using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Commands;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Hosting;

/// <summary>
/// What <c>run</c> refuses before it takes the folder: a speed that no real channel can have, an override without a name, and channels
/// on this machine that do not answer. For channels that others can see the readiness gate stands before arming, in every host.
/// </summary>
internal static class StartGate
{
    /// <summary>Throws <see cref="RefusedException"/> with everything that is not in order.</summary>
    public static async Task CheckAsync(
        GamePlan plan,
        IReadOnlyDictionary<string, IPublisher> channels,
        RunOptions options,
        bool first,
        TimeProvider wall,
        CancellationToken cancel
    )
    {
        var strangers = channels.Where(channel => channel.Value.Traits is { Sandbox: false, Loopback: false }).ToDictionary();
        if (options.Speed != 1 && strangers.Count > 0)
            throw new RefusedException(RunWords.SpeedIsForSandbox(string.Join(", ", strangers.Keys)).In(options.Lang));
        if (options.Override is not null && options.OverrideParts.Name is null)
            throw new RefusedException(RunWords.OverrideForm(options.Override).In(options.Lang));
        if (first)
            await PreflightAsync(
                plan,
                channels.Where(channel => channel.Value.Traits is { Sandbox: false, Loopback: true }).ToDictionary(),
                options.Lang,
                wall,
                cancel
            );
    }

    /// <summary>Only before a first start: an evening that is on goes on, whatever a network says at that moment.</summary>
    private static async Task PreflightAsync(
        GamePlan plan,
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
        // Only now a channel may know what its own server takes.
        if (bad.Count == 0)
            bad.AddRange(
                LengthCheck
                    .Problems(Preview.Of(plan, [.. channels.Select(channel => PreviewChannel.Of(channel.Key, channel.Value))]))
                    .Select(misfit => misfit.Text.In(lang))
            );
        if (bad.Count > 0)
            throw new RefusedException(bad);
    }
}
