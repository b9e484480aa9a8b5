using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;

namespace FeedGame.Host.Preflights;

/// <summary>Puts an evening beside what its channels allow, and beside what they had in the last days.</summary>
/// <param name="start">When the first round starts; null for the game's own date.</param>
/// <param name="store">Where earlier evenings may lie; read only.</param>
internal sealed class Outlook(GamePlan plan, DateTimeOffset? start, string store, TimeProvider wall)
{
    private readonly IReadOnlyList<PlannedPost> evening = PlannedEvening.Posts(plan, start);

    /// <summary>What is still the kit's, in words.</summary>
    public IReadOnlyList<PreflightLine> OfKit() =>
        [.. UnchangedKit.In(plan, Kit.Games()).Select(remark => ForecastLines.Of(plan, "", remark))];

    /// <param name="traits">As far as they are known.</param>
    /// <param name="account">Read for what stands there; null when it is not to be asked.</param>
    /// <param name="asked">True when the traits are those of the account itself.</param>
    public async Task<ChannelReport> OfAsync(
        GameChannel channel,
        ChannelTraits traits,
        IReadablePublisher? account,
        bool asked,
        CancellationToken cancel
    )
    {
        var lines = new List<PreflightLine>();
        var earlier = Sent(channel.Name, lines);
        if (account is not null && await SeenAsync(account, cancel) is { } seen)
            earlier.AddRange(seen.Select(post => new EarlierPost(post.At, post.Text, null, post.Reply)));
        else if (account is not null)
            lines.Add(Doubt(channel.Name, PreflightWords.AccountUnread));
        var forecast = ChannelForecast.Of(plan, channel, traits, evening, earlier);
        return new ChannelReport(channel.Name, [.. lines, .. ForecastLines.Of(plan, forecast, asked)], forecast);
    }

    private DateTimeOffset Since => wall.GetUtcNow() - ChannelForecast.RepeatsWithin;

    private async Task<IReadOnlyList<SeenPost>?> SeenAsync(IReadablePublisher account, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            return await account.ReadAsync(Since, patience.Token).WaitAsync(ChannelPreflight.Patience, wall, cancel);
        }
        catch (TimeoutException)
        {
            await patience.CancelAsync();
            return null;
        }
    }

    private List<EarlierPost> Sent(string channel, List<PreflightLine> lines)
    {
        try
        {
            return [.. SentTexts.Read(store, channel, Since)];
        }
        catch (StoreException problem)
        {
            lines.Add(Doubt(channel, new LocalText(problem.Message)));
            return [];
        }
    }

    private static PreflightLine Doubt(string channel, LocalText text) => new(channel, PreflightSubject.Texts, FindingLevel.Warning, text);
}
