using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Webhook;

/// <summary>
/// Another program: each message is posted to its address, signed as Standard Webhooks 1.0.0 has it. For a village's own app, a screen
/// in the hall, or a service that goes on to networks that FeedGame does not know.
/// </summary>
public sealed class WebhookModule : IPublisherModule
{
    public string Type => "webhook";

    public IReadOnlyList<ChannelSetting> Settings => WebhookOptions.Described;

    public ChannelTraits DefaultTraits => WebhookTraits.For(new WebhookOptions());

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        WebhookOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context)
    {
        var http = context.Http();
        // The courier ends an attempt, and it must not find that the client gave up before.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new WebhookPublisher(http, WebhookOptions.Read(context.Settings, []), context.WallTime);
    }
}
