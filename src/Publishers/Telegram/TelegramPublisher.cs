using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace FeedGame.Publishers.Telegram;

/// <summary>
/// One chat. An album is several messages, of which the first carries the words: the receipt names that one, and its detail the
/// others, so that all of them can be taken back.
/// </summary>
internal sealed class TelegramPublisher(ITelegramBotClient bot, TelegramOptions options, TimeProvider wallTime)
    : IRetractingPublisher,
        IEditingPublisher
{
    private readonly TelegramPost sender = new(bot);
    private readonly TelegramAnswers answers = new(options.PublicPage, wallTime);

    public ChannelTraits Traits { get; } = TelegramTraits.For(options.BaseUrl);

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Refusal(attempt.Post) is { } refusal)
            return refusal;
        try
        {
            var messages = await sender.SendAsync(options.ChatId, attempt.Post, PostFit.Text(attempt.Post, Traits)!, cancel);
            return new PublishOutcome.Published(ReceiptOf(messages));
        }
        catch (Exception failure) when (TelegramAnswers.IsAnswer(failure))
        {
            return answers.Of(failure, CallPhase.Publishing);
        }
    }

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("A bot cannot read a Telegram channel." + answers.Look));

    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        try
        {
            foreach (var message in Messages(receipt))
                await DeleteAsync(message, cancel);
            return new PublishOutcome.Published(receipt);
        }
        catch (Exception failure) when (TelegramAnswers.IsAnswer(failure))
        {
            return answers.Of(failure, CallPhase.Publishing);
        }
    }

    public async Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel)
    {
        if (Refusal(post) is { } refusal)
            return refusal;
        try
        {
            await sender.EditAsync(options.ChatId, Messages(receipt)[0], post, PostFit.Text(post, Traits)!, cancel);
            return new PublishOutcome.Published(receipt);
        }
        catch (Exception failure) when (TelegramAnswers.IsAnswer(failure))
        {
            return TelegramAnswers.IsUnchanged(failure) ? new PublishOutcome.Published(receipt) : answers.Of(failure, CallPhase.Publishing);
        }
    }

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        new TelegramPreflight(bot, options, answers).RunAsync(level, cancel);

    private PublishOutcome.Rejected? Refusal(Post post) =>
        Check(post) is [var problem, ..]
            ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
            : null;

    private async Task DeleteAsync(int message, CancellationToken cancel)
    {
        try
        {
            await bot.DeleteMessage(options.ChatId, message, cancel);
        }
        catch (Exception failure) when (TelegramAnswers.IsGone(failure))
        {
            // It is not there any more, and that is what was asked for.
        }
    }

    private Receipt ReceiptOf(IReadOnlyList<Message> messages) =>
        new(
            Number(messages[0].Id),
            options.PageOf(options.ChatId, messages[0].Id),
            messages.Count == 1 ? null : string.Join(',', messages.Skip(1).Select(message => Number(message.Id)))
        );

    private static List<int> Messages(Receipt receipt) =>
        [
            .. $"{receipt.Id},{receipt.Detail}"
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
        ];

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
