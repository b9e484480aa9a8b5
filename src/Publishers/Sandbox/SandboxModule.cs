using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Sandbox;

/// <summary>The channel for rehearsals and demonstrations: it keeps what would have been posted, and nothing leaves the machine.</summary>
public sealed class SandboxModule : IPublisherModule
{
    public string Type => "sandbox";

    public IReadOnlyList<ChannelSetting> Settings => SandboxOptions.Described;

    public ChannelTraits DefaultTraits => SandboxPublisher.TraitsFor(new SandboxOptions());

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        SandboxOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context) => new SandboxPublisher(SandboxOptions.Read(context.Settings, []));
}
