using FeedGame.Abstractions.Channels;
using MimeKit;

namespace FeedGame.Publishers.Mail;

/// <summary>One mail for each post, or one for each addressee of it. What is accepted cannot be taken back or looked for.</summary>
internal sealed class MailPublisher(MailOptions options, TimeProvider wallTime) : IPublisher
{
    public ChannelTraits Traits { get; } = MailTraits.For(options);

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        var post = attempt.Post;
        if (Check(post) is [var problem, ..])
            return new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text);
        if (AddresseeOf(post) is not { } to)
            return new PublishOutcome.Rejected("recipient", $"Nobody with the id \"{post.Recipient}\" is set under Recipients.");
        var bare = PostFit.Text(post with { Photos = [] }, Traits)!;
        var letter = MailLetter.Of(post, PostFit.Text(post, Traits)!, bare, to, options);
        return await SendAsync(letter, post.Recipient.Length > 0, cancel)
            ?? new PublishOutcome.Published(new Receipt(MailLetter.IdOf(post.Key, options)));
    }

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("A mail cannot be looked for: ask somebody on the list."));

    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        if (level == PreflightLevel.Settings)
            return [new Finding(FindingLevel.Good, "", "All settings are there.")];
        var findings = new List<Finding> { await VisitAsync(cancel) };
        if (level == PreflightLevel.Rehearse && findings[0].Level == FindingLevel.Good)
            findings.Add(await RehearseAsync(cancel));
        return findings;
    }

    private MailboxAddress? AddresseeOf(Post post) =>
        post.Recipient.Length == 0 ? options.To : options.Recipients.GetValueOrDefault(post.Recipient);

    /// <summary>Null for a success.</summary>
    private async Task<PublishOutcome?> SendAsync(MimeMessage letter, bool single, CancellationToken cancel)
    {
        using var server = new MailServer(options);
        try
        {
            await server.EnterAsync(cancel);
            await server.SendAsync(letter, cancel);
        }
        catch (Exception failure) when (MailAnswers.IsAnswer(failure))
        {
            return MailAnswers.Of(failure, server.Step, server.Left, single, wallTime);
        }
        await server.LeaveAsync(cancel);
        return null;
    }

    private async Task<Finding> VisitAsync(CancellationToken cancel)
    {
        using var server = new MailServer(options);
        try
        {
            await server.EnterAsync(cancel);
        }
        catch (Exception failure) when (MailAnswers.IsAnswer(failure) && !cancel.IsCancellationRequested)
        {
            var words = MailAnswers.Of(failure, server.Step, left: false, single: false, wallTime).Words;
            return new Finding(
                FindingLevel.Bad,
                server.Step == MailStep.LoggingIn ? nameof(MailOptions.Password) : nameof(MailOptions.Host),
                words
            );
        }
        await server.LeaveAsync(cancel);
        return new Finding(FindingLevel.Good, nameof(MailOptions.Host), "The mail server lets us in.");
    }

    private async Task<Finding> RehearseAsync(CancellationToken cancel)
    {
        const string Field = nameof(MailOptions.TestTo);
        if (options.TestTo is not { } test)
            return new Finding(FindingLevel.Warning, Field, "There is no address to try out on: nothing was sent.");
        var now = wallTime.GetUtcNow();
        var post = new Post
        {
            Key = $"test/{now.ToUnixTimeMilliseconds()}",
            Text = "FeedGame: proefbericht · test message",
            Due = now,
        };
        return await SendAsync(MailLetter.Of(post, post.Text, post.Text, test, options), single: true, cancel) is { } failed
            ? new Finding(FindingLevel.Bad, Field, failed.Words)
            : new Finding(FindingLevel.Good, Field, "A mail was sent to the test address.");
    }
}
