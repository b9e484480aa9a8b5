using System.Text.RegularExpressions;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Files;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Tests.Files;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>Channels and evenings to forecast.</summary>
internal static partial class ForecastChannels
{
    public static readonly GamePlan Zevenhuizen = PlanReader
        .Read(Repo.Config("games", "zevenhuizen.yaml"), new PlanContext(new HashSet<string>(StringComparer.Ordinal) { "x" }))
        .Plan!;

    /// <summary>Whatever has a dot between letters is a link, whatever begins with an @ calls somebody.</summary>
    public static readonly ChannelTraits Verified = new()
    {
        Text = new TextRule(280, TextCounter.Utf16) { Links = text => Parts(Link(), text), Mentions = text => Parts(Mention(), text) },
        Redelivery = Redelivery.Verifiable,
        Replies = ReplyKind.Parent,
        Rate = new PostingRate(100, TimeSpan.FromMinutes(15)),
        Prices = new ChannelPrices(0.015m, 0.200m, 0.010m, 0.005m, 0.001m, "test"),
    };

    public static readonly ChannelTraits Unverified = Verified with { Slices = new SliceLimit(TimeSpan.FromMinutes(30), 1, 4) };

    public static ChannelForecast Of(GamePlan plan, ChannelTraits traits, bool thread = false, params EarlierPost[] earlier) =>
        ChannelForecast.Of(plan, new GameChannel("x", thread), traits, PlannedEvening.Posts(plan), earlier);

    private static List<TextPart> Parts(Regex what, string text) =>
        [.. what.Matches(text).Select(match => new TextPart(match.Index, match.Length))];

    [GeneratedRegex(@"(?:https?://)?[a-zA-Z]+(?:\.[a-zA-Z]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("@[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
