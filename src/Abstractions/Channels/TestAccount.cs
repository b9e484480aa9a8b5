using System.Globalization;

namespace FeedGame.Abstractions.Channels;

/// <summary>
/// A second account on the same network, to try a channel out on (<see cref="PreflightLevel.Rehearse"/>). What is posted there is deleted
/// again; nothing is posted when the network says that it is the public account after all.
/// </summary>
/// <param name="field">The setting that names it.</param>
/// <param name="publisher">Posts there; null when the setting is empty.</param>
/// <param name="itself">Asks the network whose it is; null when it does not tell.</param>
/// <param name="channel">The same of the public account.</param>
public sealed class TestAccount(
    string field,
    IRetractingPublisher? publisher,
    Func<CancellationToken, Task<string?>> itself,
    Func<CancellationToken, Task<string?>> channel,
    TimeProvider wallTime
)
{
    /// <summary>With what trying it out showed at the end, at that level and when nothing is wrong with the channel itself.</summary>
    public async Task<IReadOnlyList<Finding>> AfterAsync(IReadOnlyList<Finding> findings, PreflightLevel level, CancellationToken cancel) =>
        level < PreflightLevel.Rehearse || findings.Any(finding => finding.Level == FindingLevel.Bad)
            ? findings
            : [.. findings, await TryAsync(cancel)];

    private async Task<Finding> TryAsync(CancellationToken cancel)
    {
        if (publisher is null)
            return new Finding(FindingLevel.Warning, field, "There is no test account: nothing was posted.");
        if (await itself(cancel) is not { Length: > 0 } test)
            return Bad("The network does not know the test account: nothing was posted.");
        if (await channel(cancel) is not { Length: > 0 } ours || ours == test)
            return Bad("The test account must be another one than the channel's own: nothing was posted.");
        var outcome = await PostAsync(publisher, cancel);
        if (outcome is not PublishOutcome.Published { Receipt: var receipt })
            return Bad($"The network did not confirm a message on the test account: {outcome.Words}");
        return await publisher.RetractAsync(receipt, cancel) is PublishOutcome.Published
            ? new Finding(FindingLevel.Good, field, "A message was posted on the test account, and deleted.")
            : new Finding(FindingLevel.Good, field, "A message was posted on the test account: delete it there by hand.");
    }

    private async Task<PublishOutcome> PostAsync(IRetractingPublisher there, CancellationToken cancel)
    {
        var now = wallTime.GetUtcNow();
        var attempt = new Attempt(Post(now), 1, now);
        return await there.PrepareAsync(attempt, cancel) switch
        {
            Preparation.Failed failed => failed.Outcome,
            Preparation.Ready ready => await there.PublishAsync(attempt with { Intent = ready.Intent }, cancel),
            _ => throw new InvalidOperationException("No such preparation."),
        };
    }

    /// <summary>With its time: networks refuse what was said before.</summary>
    private static Post Post(DateTimeOffset now)
    {
        var time = now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new Post
        {
            Key = $"try-channel {time}",
            Text = $"FeedGame: proefbericht · test message · {time} UTC",
            Due = now,
        };
    }

    private Finding Bad(string text) => new(FindingLevel.Bad, field, text);
}
