using System.Security.Cryptography;
using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.X;

internal enum XTransportKind
{
    Http,
    Tweetinvi,
}

/// <summary>The transports that a channel can choose from by its setting <c>Transport</c>. This build may lack the second one.</summary>
internal static class XTransports
{
    /// <summary>Far more than a hundred posts take; a larger answer is none of X's.</summary>
    public const int LargestAnswer = 4 * 1024 * 1024;

    private const string Setting = nameof(XOptions.Transport);

    /// <summary>What is set; adds a problem when nobody knows it or this build does not hold it.</summary>
    public static XTransportKind Kind(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var path = ConfigurationPath.Combine(settings.Path, Setting);
        switch (settings[Setting])
        {
            case null or "" or "http":
                return XTransportKind.Http;
            case "tweetinvi" when HasTweetinvi:
                return XTransportKind.Tweetinvi;
            case "tweetinvi":
                problems.Add(new SettingProblem(Setting, $"{path} is tweetinvi, and this build holds none: {Remedy}"));
                break;
            case var other:
                problems.Add(new SettingProblem(Setting, $"{path} must be http or tweetinvi, was \"{other}\"."));
                break;
        }
        return XTransportKind.Http;
    }

    public static IXTransport Make(XOptions options, ChannelContext context) =>
        options.Transport == XTransportKind.Tweetinvi ? Tweetinvi(options, context.WallTime) : Http(options, context);

    private static XHttpTransport Http(XOptions options, ChannelContext context)
    {
        var http = context.Http();
        http.MaxResponseContentBufferSize = LargestAnswer;
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new XHttpTransport(http, options, context.WallTime, static () => RandomNumberGenerator.GetHexString(32, true));
    }

    private const string Remedy = "build with -p:UseTweetinvi=true, or leave the setting out for http.";

#if TWEETINVI
    private static bool HasTweetinvi => true;

    private static XTweetinviTransport Tweetinvi(XOptions options, TimeProvider wallTime) => new(options, wallTime);
#else
    private static bool HasTweetinvi => false;

    private static IXTransport Tweetinvi(XOptions options, TimeProvider wallTime) =>
        throw new InvalidOperationException($"This build holds no Tweetinvi: {Remedy}");
#endif
}
