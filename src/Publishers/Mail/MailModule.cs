using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Mail;

/// <summary>E-mail through a mail server: one mail to a mailing list, or one to each of a few addresses.</summary>
public sealed class MailModule : IPublisherModule
{
    public string Type => "mail";

    public IReadOnlyList<ChannelSetting> Settings => MailOptions.Described;

    public ChannelTraits DefaultTraits => MailTraits.For(new MailOptions());

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context)
    {
        var problems = new List<SettingProblem>();
        MailOptions.Read(context.Settings, problems);
        return problems;
    }

    public IPublisher Create(ChannelContext context) => new MailPublisher(MailOptions.Read(context.Settings, []), context.WallTime);
}
