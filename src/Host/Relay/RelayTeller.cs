using System.Collections.Concurrent;
using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Live;
using FeedGame.Engine.Relays;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Relay;

/// <summary>
/// Tells forwarders of a new task, and once more after a minute when nobody tapped, by the channel that <c>Tell</c> names. A bell and
/// no more: it may be lost, and their page shows everything anyway. It says that there is something, never what.
/// </summary>
internal sealed partial class RelayTeller(
    GameEngine engine,
    IReadOnlyDictionary<string, IPublisher> channels,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ITimer> timers = [];
    private readonly CancellationTokenSource closing = new();

    /// <summary>Looks at what a commit brought. Does not block.</summary>
    public void Look(GameStep step)
    {
        foreach (var task in RelayTasks.Of(step.Plan, step.After).Where(task => task.Standing == RelayStanding.Open))
        {
            if (TellerOf(task) is { } teller && told.TryAdd(KeyOf(step.Game, task), true))
            {
                Tell(teller, step.Game, task, "NewTask");
                timers.Add(time.CreateTimer(_ => Chase(teller, step.Game, task), null, RelayTasks.ChaseAfter, Timeout.InfiniteTimeSpan));
            }
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        foreach (var timer in timers)
            timer.Dispose();
        closing.Dispose();
    }

    private void Chase(IPublisher teller, string game, RelayTask task)
    {
        var now = engine.RelayTasks(game).FirstOrDefault(other => KeyOf(game, other) == KeyOf(game, task));
        if (now?.Groups.Any(group => RelayTasks.IsForStandIn(now, group, time.GetUtcNow())) is true)
            Tell(teller, game, task, "ChaseTask");
    }

    /// <summary>The channel that tells of this task; null when none is set, or people would have to tell people.</summary>
    private IPublisher? TellerOf(RelayTask task) =>
        channels.GetValueOrDefault(task.Channel)?.Traits.Forwarding?.Tell is { } name
        && channels.GetValueOrDefault(name) is { Traits.Kind: not ChannelKind.Human } teller
            ? teller
            : null;

    private void Tell(IPublisher teller, string game, RelayTask task, string word)
    {
        var zone = engine.Plan(game)!.Game.Zone;
        var clock = TimeZoneInfo.ConvertTime(task.Asked, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var post = new Post
        {
            Key = $"{KeyOf(game, task)}/{word}",
            Text = new RelayWords(FeedWords.Dutch).With(word, clock),
            Due = task.Asked,
        };
        IReadOnlyList<string> recipients = teller.Traits.Recipients is { Count: > 0 } each ? each : [""];
        foreach (var recipient in recipients)
            _ = TellAsync(teller, post with { Recipient = recipient });
    }

    private async Task TellAsync(IPublisher teller, Post post)
    {
        try
        {
            var outcome = await teller.PublishAsync(new Attempt(post, 1, time.GetUtcNow()), closing.Token);
            if (outcome is not (PublishOutcome.Published or PublishOutcome.Accepted))
                LogUntold(logger, post.Key, outcome.Words, null);
        }
#pragma warning disable CA1031 // A bell that does not ring must not stop the evening; the page shows the task anyway.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogUntold(logger, post.Key, problem.GetType().Name, problem);
        }
    }

    private static string KeyOf(string game, RelayTask task) => $"tell/{game}/{task.Inject}@{task.Version}.{task.Action}.{task.Channel}";

    [LoggerMessage(EventId = 60, Level = LogLevel.Warning, Message = "Forwarders were not told of {Task}: {Why}")]
    private static partial void LogUntold(ILogger logger, string task, string why, Exception? problem);
}
