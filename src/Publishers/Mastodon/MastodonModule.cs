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
        var server = Server(options, context);
        return new MastodonPublisher(server, options, context.WallTime, Test(options, server, context));
    }

    private static TestAccount Test(MastodonOptions options, MastodonServer server, ChannelContext context)
    {
        var test = options with { AccessToken = options.TestAccessToken };
        var there = Server(test, context);
        return new TestAccount(
            nameof(MastodonOptions.TestAccessToken),
            test.AccessToken.IsEmpty() ? null : new MastodonPublisher(there, test, context.WallTime),
            new MastodonReader(there).WhoAsync,
            new MastodonReader(server).WhoAsync,
            context.WallTime
        );
    }

    private static MastodonServer Server(MastodonOptions options, ChannelContext context)
    {
        var http = context.Http();
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new MastodonServer(http, options);
    }
}
