using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Mastodon;

/// <summary>Mastodon and other servers that speak its API: posts with photos, threads, editing and taking back, for one account.</summary>
public sealed class MastodonModule : IPublisherModule
{
    /// <summary>Far more than forty posts take; a larger answer is none of Mastodon's.</summary>
    private const int LargestAnswer = 4 * 1024 * 1024;

    public string Type => "mastodon";

    public IReadOnlyList<ChannelSetting> Settings => MastodonOptions.Described;

    public ChannelTraits DefaultTraits => MastodonTraits.For(MastodonLimits.Default, loopback: false);

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        MastodonOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context)
    {
        var options = MastodonOptions.Read(context.Settings, []);
        var http = context.Http();
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new MastodonPublisher(new MastodonServer(http, options), options, context.WallTime);
    }
}
