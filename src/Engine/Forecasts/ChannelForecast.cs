using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Forecasts;

/// <summary>What an evening asks of one channel. Pure: plan, traits and what is out already decide.</summary>
public sealed record ChannelForecast(
    string Channel,
    IReadOnlyList<ChannelPost> Posts,
    QuotaForecast Quota,
    CostForecast? Cost,
    IReadOnlyList<Remark> Remarks
)
{
    /// <summary>How far back a network compares texts, and therefore how far back is looked.</summary>
    public static readonly TimeSpan RepeatsWithin = TimeSpan.FromDays(7);

    /// <param name="evening">From <see cref="PlannedEvening.Posts"/>.</param>
    /// <param name="earlier">What is out on the channel already, from this store and from the account itself.</param>
    public static ChannelForecast Of(
        GamePlan plan,
        GameChannel channel,
        ChannelTraits traits,
        IReadOnlyList<PlannedPost> evening,
        IReadOnlyList<EarlierPost> earlier
    )
    {
        var posts = Fitted(channel, traits, evening);
        var quota = QuotaForecast.Of(posts, traits, Once(earlier));
        return new ChannelForecast(
            channel.Name,
            posts,
            quota,
            traits.Prices is { } prices ? CostForecast.Of(posts, prices) : null,
            [.. quota.Overruns, .. RepeatedTexts.In(plan.Game.Id, posts, earlier, traits.Text), .. TextMarks.In(plan, traits.Text)]
        );
    }

    /// <summary>Where the account itself was read, what the store sent stands there, too.</summary>
    private static List<EarlierPost> Once(IReadOnlyList<EarlierPost> earlier)
    {
        var onAccount = earlier.Where(post => post.Game is null).ToList();
        return onAccount.Count > 0 ? onAccount : [.. earlier];
    }

    private static List<ChannelPost> Fitted(GameChannel channel, ChannelTraits traits, IReadOnlyList<PlannedPost> evening)
    {
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var posts = new List<ChannelPost>();
        foreach (var planned in evening)
        {
            var text = traits.Text.Overflow(planned.Text) is null ? planned.Text : planned.Short ?? planned.Text;
            // The first post of a round, or of what belongs to none, begins the thread that the others answer.
            var first = begun.Add(planned.Inject.Round);
            var reply = channel.Thread && traits.Replies != ReplyKind.None && !first;
            posts.Add(new ChannelPost(planned.Inject, planned.Kind, planned.At, text, reply, TextMarks.Links(text, traits.Text).Count));
        }
        return posts;
    }
}
