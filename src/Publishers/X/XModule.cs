using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>X, the first channel: posts with photos, threads and taking back, by API v2 for one account with the keys of one app.</summary>
public sealed class XModule : IPublisherModule
{
    public string Type => "x";

    public IReadOnlyList<ChannelSetting> Settings => XOptions.Described;

    public ChannelTraits DefaultTraits => XTraits.For(new Uri(XOptions.DefaultBaseUrl));

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        XOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context)
    {
        var options = XOptions.Read(context.Settings, []);
        var transport = XTransports.Make(options, context);
        return new XPublisher(transport, XTraits.For(options.BaseUrl), context.WallTime, Test(options, transport, context));
    }

    private static TestAccount Test(XOptions options, IXTransport transport, ChannelContext context)
    {
        var test = options with { AccessToken = options.TestAccessToken, AccessTokenSecret = options.TestAccessTokenSecret };
        var there = XTransports.Make(test, context);
        return new TestAccount(
            nameof(XOptions.TestAccessToken),
            test.AccessToken.IsEmpty() ? null : new XPublisher(there, XTraits.For(options.BaseUrl), context.WallTime),
            cancel => WhoAsync(there, cancel),
            cancel => WhoAsync(transport, cancel),
            context.WallTime
        );
    }

    private static async Task<string?> WhoAsync(IXTransport transport, CancellationToken cancel) =>
        await transport.SendAsync(XCalls.Me, cancel) is { IsSuccess: true, Id: { } id } ? id.ToString() : null;
}
