using System.Security.Cryptography;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>X, the first channel: posts with photos, threads and taking back, by API v2 for one account with the keys of one app.</summary>
public sealed class XModule : IPublisherModule
{
    /// <summary>Far more than a hundred posts take; a larger answer is none of X's.</summary>
    private const int LargestAnswer = 4 * 1024 * 1024;

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
        var http = context.Http();
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        var transport = new XHttpTransport(http, options, context.WallTime, static () => RandomNumberGenerator.GetHexString(32, true));
        return new XPublisher(transport, XTraits.For(options.BaseUrl), context.WallTime);
    }
}
