using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;

namespace FeedGame.Host.Preflights;

/// <summary>A forecast as lines: what is wrong, and for what is not, that it is not.</summary>
internal static class ForecastLines
{
    /// <param name="asked">True when the limits are those of the account itself.</param>
    public static IEnumerable<PreflightLine> Of(GamePlan plan, ChannelForecast forecast, bool asked) =>
        [.. Quota(plan, forecast, asked), .. Cost(forecast), .. Texts(plan, forecast)];

    public static PreflightLine Of(GamePlan plan, string channel, Remark remark) =>
        new(channel, Subject(remark), remark.Bad ? FindingLevel.Bad : FindingLevel.Warning, RemarkWords.Of(remark, plan.Game.Zone));

    private static IEnumerable<PreflightLine> Quota(GamePlan plan, ChannelForecast forecast, bool asked) =>
        forecast.Quota.Overruns.Count > 0 || forecast.Posts.Count == 0
            ? forecast.Quota.Overruns.Select(over => Of(plan, forecast.Channel, over))
            : [Good(forecast, PreflightSubject.Quota, PreflightWords.Fits(forecast.Posts.Count, Fullest(forecast), asked))];

    private static IEnumerable<PreflightLine> Cost(ChannelForecast forecast) =>
        forecast.Cost is { } cost
            ?
            [
                Good(forecast, PreflightSubject.Cost, PreflightWords.Cost(cost)),
                Good(forecast, PreflightSubject.Cost, PreflightWords.Spare(cost)),
            ]
            : [];

    private static IEnumerable<PreflightLine> Texts(GamePlan plan, ChannelForecast forecast)
    {
        var remarks = forecast.Remarks.Where(remark => remark is not Remark.TooMany).ToList();
        return remarks.Count == 0
            ? [Good(forecast, PreflightSubject.Texts, PreflightWords.TextsGood)]
            : remarks.Select(remark => Of(plan, forecast.Channel, remark));
    }

    private static int Fullest(ChannelForecast forecast) => forecast.Quota.Slices.Max(slice => slice.Posts + slice.Replies);

    private static PreflightLine Good(ChannelForecast forecast, PreflightSubject subject, Engine.Scenarios.LocalText text) =>
        new(forecast.Channel, subject, FindingLevel.Good, text);

    private static PreflightSubject Subject(Remark remark) =>
        remark switch
        {
            Remark.TooMany => PreflightSubject.Quota,
            Remark.Repeated or Remark.Link or Remark.Mention => PreflightSubject.Texts,
            Remark.SampleNumber or Remark.SamplePlace or Remark.SampleVariables => PreflightSubject.Kit,
            _ => throw new ArgumentOutOfRangeException(nameof(remark), remark, "No such remark."),
        };
}
