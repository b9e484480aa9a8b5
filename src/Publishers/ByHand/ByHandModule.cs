using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.ByHand;

/// <summary>
/// People are the channel (C3): neighbourhood groups, a page or an account that no program may post to. Publishing makes a task; who has
/// forwarded it says so on their page.
/// </summary>
public sealed class ByHandModule : IPublisherModule
{
    public string Type => "by-hand";

    public IReadOnlyList<ChannelSetting> Settings => ByHandOptions.Described;

    public ChannelTraits DefaultTraits => ByHandNetworks.Traits(new ByHandOptions());

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        ByHandOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context) =>
        new ByHandPublisher(ByHandNetworks.Traits(ByHandOptions.Read(context.Settings, [])));
}
