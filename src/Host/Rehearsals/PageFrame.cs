using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;
using FeedGame.Host.Relay;

namespace FeedGame.Host.Rehearsals;

/// <summary>What all pages of a rehearsal have in common.</summary>
public sealed class PageFrame(GamePlan plan, DateOnly day, string lang, string style)
{
    private readonly FeedWords words = lang == "en" ? FeedWords.English : FeedWords.Dutch;

    public GamePlan Plan => plan;

    /// <summary>On which the first round was played.</summary>
    public DateOnly Day => day;

    public string Lang => lang;

    public string Style => style;

    public LocalClock Clock { get; } = new(plan.Game.Zone.Id, (lang == "en" ? FeedWords.English : FeedWords.Dutch).Culture);

    /// <summary>The instructions of the forwarders' own page.</summary>
    public RelayWords Relay => new(words);

    /// <summary>To the second; on another day than the evening's, with that day.</summary>
    public string At(DateTimeOffset at) => Clock.Moment(at, day) is { Length: > 5 } moment ? moment : Clock.Exact(at);

    public string Say(LocalText text) => text.In(lang);
}
