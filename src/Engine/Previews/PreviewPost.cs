using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Engine.Previews;

/// <summary>A channel to look at beforehand.</summary>
/// <param name="Traits">What it takes, as far as is known without asking the network.</param>
/// <param name="Check">Tells everything that would be lost or refused.</param>
public sealed record PreviewChannel(string Name, ChannelTraits Traits, Func<Post, IReadOnlyList<PostProblem>> Check)
{
    /// <summary>A channel that cannot be made yet, because its keys are not there: judged by what its kind takes.</summary>
    public static PreviewChannel Of(string name, ChannelTraits traits) => new(name, traits, post => PostFit.Problems(post, traits));

    public static PreviewChannel Of(string name, IPublisher publisher) => new(name, publisher.Traits, publisher.Check);
}

/// <summary>What one channel would get of one message.</summary>
/// <param name="Text">As it would appear; whole, also when it is too long.</param>
/// <param name="IsShort">True when the author's shorter words were chosen.</param>
/// <param name="Problems">Empty when nothing would be lost or refused.</param>
public sealed record PreviewPost(string Channel, Post Post, string Text, bool IsShort, TextUse Use, IReadOnlyList<PostProblem> Problems)
{
    public static PreviewPost Of(PreviewChannel channel, Post post, bool isShort)
    {
        var problems = channel.Check(post);
        var text = PostFit.Text(post, channel.Traits) ?? post.Text;
        var rule = channel.Traits.TextFor(post.Photos.Count > 0);
        return new PreviewPost(channel.Name, post, text, isShort, Counted(problems, rule) ?? rule.Use(text), problems);
    }

    /// <summary>A channel may count more than the text, for example a caption with the photo's description: its own figures go first.</summary>
    private static TextUse? Counted(IReadOnlyList<PostProblem> problems, TextRule rule) =>
        problems.FirstOrDefault(problem => problem is { Rule: "text-length", Limit: > 0 }) is { } over
            ? new TextUse(over.Used, over.Limit, UnitOf(rule, over.Limit))
            : null;

    private static string UnitOf(TextRule rule, int limit) =>
        rule.Max != limit && rule.Second is { } second ? UnitOf(second, limit) : rule.Counter.Unit;
}
