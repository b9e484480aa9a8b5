using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Host.Channels;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Preflights;

/// <summary>Tries one channel up to a level (C6). A channel that cannot be made still has its texts counted and its costs added up.</summary>
internal sealed class ChannelPreflight(Outlook outlook, ChannelSettings settings, ILoggerFactory loggers, TimeProvider wall)
{
    /// <summary>Who waits longer for a yes or no will not get one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ChannelReport> RunAsync(GameChannel channel, PreflightLevel level, CancellationToken cancel)
    {
        var publisher = settings.Make(channel.Name, wall, loggers, out var wrong);
        var lines = wrong.Select(mistake => Line(channel.Name, mistake)).ToList();
        if (publisher is not null)
            lines.AddRange(await TryAsync(channel.Name, publisher, level, wall, cancel));
        if ((publisher?.Traits ?? settings.TraitsOf(channel.Name)) is not { } traits)
            return new ChannelReport(channel.Name, lines, null);
        var reached = level >= PreflightLevel.Connect && lines.TrueForAll(line => line.Level != FindingLevel.Bad);
        var ahead = await outlook.OfAsync(channel, traits, reached ? publisher as IReadablePublisher : null, reached, cancel);
        return ahead with { Lines = [.. lines, .. ahead.Lines] };
    }

    /// <summary>What the channel itself finds; one that does not answer has found that.</summary>
    public static async Task<IEnumerable<PreflightLine>> TryAsync(
        string channel,
        IPublisher publisher,
        PreflightLevel level,
        TimeProvider wall,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            var findings = publisher.PreflightAsync(level, patience.Token);
            return Lines(channel, await findings.WaitAsync(Patience, wall, cancel));
        }
        catch (TimeoutException)
        {
            await patience.CancelAsync();
            return [new PreflightLine(channel, PreflightSubject.Account, FindingLevel.Bad, PreflightWords.NoAnswer(Patience))];
        }
    }

    private static IEnumerable<PreflightLine> Lines(string channel, IEnumerable<Finding> findings) =>
        findings.Select(finding => new PreflightLine(
            channel,
            PreflightSubject.Account,
            finding.Level,
            ChannelSaid.Of(finding.Text),
            finding.Field
        ));

    private static PreflightLine Line(string channel, SettingProblem mistake) =>
        new(channel, PreflightSubject.Settings, FindingLevel.Bad, ChannelSaid.Of(mistake.Text), mistake.Field);
}
