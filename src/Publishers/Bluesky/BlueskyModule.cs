using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Bluesky;

/// <summary>Bluesky and other servers of the AT Protocol: posts with photos, threads and taking back, for one account.</summary>
public sealed class BlueskyModule : IPublisherModule
{
    /// <summary>Far more than any answer here takes; a larger one is none of Bluesky's.</summary>
    private const int LargestAnswer = 1024 * 1024;

    public string Type => "bluesky";

    public IReadOnlyList<ChannelSetting> Settings => BlueskyOptions.Described;

    public ChannelTraits DefaultTraits => BlueskyTraits.For(new Uri(BlueskyOptions.DefaultBaseUrl));

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        BlueskyOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context)
    {
        var options = BlueskyOptions.Read(context.Settings, []);
        var server = Server(options, context);
        return new BlueskyPublisher(server, BlueskyTraits.For(options.BaseUrl), context.WallTime, Test(options, server, context));
    }

    private static TestAccount Test(BlueskyOptions options, BlueskyServer server, ChannelContext context)
    {
        var there = Server(options with { Handle = options.TestHandle, AppPassword = options.TestAppPassword }, context);
        return new TestAccount(
            nameof(BlueskyOptions.TestHandle),
            options.TestHandle.Length == 0 ? null : new BlueskyPublisher(there, BlueskyTraits.For(options.BaseUrl), context.WallTime),
            there.WhoAsync,
            server.WhoAsync,
            context.WallTime
        );
    }

    private static BlueskyServer Server(BlueskyOptions options, ChannelContext context)
    {
        var http = context.Http();
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new BlueskyServer(new BlueskySession(http, options, context.WallTime), context.WallTime);
    }
}
