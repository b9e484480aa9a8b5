using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Telegram;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Telegram;

public sealed class TelegramPublisherTests
{
    private const string Words = "SPELBERICHT · ronde 1 · 20:12\nHint: let op_de *tas*.\nEINDE SPELBERICHT";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_head_is_bold_and_signs_of_markup_are_left_alone()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        await PublishAsync(stage, Sample.Post("a") with { Text = Words });
        var message = Assert.Single(stage.Fake.Chats.Messages);
        Assert.Equal(Words, message.Text);
        Assert.Equal("SPELBERICHT · ronde 1 · 20:12", message.Bold);
    }

    [Fact]
    public async Task A_photo_carries_the_text_and_what_it_shows_before_the_label()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        await PublishAsync(stage, Sample.Post("a") with { Text = Words, Photos = [Sample.Photo] });
        var message = Assert.Single(stage.Fake.Chats.Messages);
        Assert.Equal(
            "SPELBERICHT · ronde 1 · 20:12\nHint: let op_de *tas*.\n[Foto: Een zwarte tas, van kant 1]\nEINDE SPELBERICHT",
            message.Text
        );
        Assert.Equal(Sample.Photo.Content.ToArray(), message.Photo);
        Assert.Equal("SPELBERICHT · ronde 1 · 20:12", message.Bold);
    }

    [Fact]
    public async Task What_the_photos_show_counts_for_the_shorter_limit_of_a_caption()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        var shown = $"\n[Foto: {Sample.Photo.Alt}]".Length;
        var fits = Sample.Post("a") with { Text = new string('a', 1024 - shown), Photos = [Sample.Photo] };
        Assert.Empty(stage.Publisher.Check(fits));
        var over = Assert.Single(stage.Publisher.Check(fits with { Text = fits.Text + "a" }));
        Assert.Equal(("text-length", 1025, 1024), (over.Rule, over.Used, over.Limit));
        Assert.Empty(stage.Publisher.Check(fits with { Photos = [], Text = new string('a', 4096) }));
    }

    [Fact]
    public async Task An_album_is_one_delivery_and_all_of_it_is_taken_back()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        var receipt = await PublishAsync(
            stage,
            Sample.Post("a") with
            {
                Text = Words,
                Photos = [Sample.Photo, Sample.Photo, Sample.Photo],
            }
        );
        Assert.Equal(3, stage.Fake.Chats.Messages.Count);
        Assert.Single(stage.Fake.Chats.Messages.Select(message => message.Album).Distinct());
        Assert.Equal(("1", "2,3"), (receipt.Id, receipt.Detail));
        Assert.Equal(1, stage.Fake.Chats.Messages.Count(message => message.Text is not null));
        await ((IRetractingPublisher)stage.Publisher).RetractAsync(receipt, Cancel);
        Assert.Empty(stage.Fake.Chats.Messages);
    }

    [Fact]
    public async Task A_reply_names_its_parent_and_a_missing_parent_is_told_as_such()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        var parent = await PublishAsync(stage, Sample.Post("a"));
        await PublishAsync(stage, Sample.Post("b") with { Parent = parent });
        Assert.Equal(1, stage.Fake.Chats.Messages[1].ReplyTo);
        var outcome = await stage.Publisher.PublishAsync(
            Sample.Attempt("c") with
            {
                Post = Sample.Post("c") with { Parent = new Receipt("99") },
            },
            Cancel
        );
        Assert.Equal("reply", Assert.IsType<PublishOutcome.Rejected>(outcome).Field);
        Assert.Equal(2, stage.Fake.Chats.Messages.Count);
    }

    [Fact]
    public async Task An_edit_changes_the_message_and_the_same_words_again_are_no_failure()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        var publisher = (IEditingPublisher)stage.Publisher;
        var receipt = await PublishAsync(stage, Sample.Post("a"));
        var better = Sample.Post("a") with { Text = "Beter." };
        Assert.IsType<PublishOutcome.Published>(await publisher.EditAsync(receipt, better, Cancel));
        Assert.IsType<PublishOutcome.Published>(await publisher.EditAsync(receipt, better, Cancel));
        Assert.Equal(["Beter."], stage.Visible);
        Assert.IsType<PublishOutcome.Rejected>(await publisher.EditAsync(new Receipt("99"), better, Cancel));
    }

    [Fact]
    public async Task A_429_is_answered_by_waiting_not_by_asking_again()
    {
        await using var stage = await TelegramStage.RaiseAsync();
        stage.Fake.FailNext(FakeTelegramFault.RateLimit(1));
        var outcome = await stage.Publisher.PublishAsync(Sample.Attempt("a"), Cancel);
        Assert.Equal(NetworkPublisherContract.Clock.GetUtcNow().AddSeconds(1), Assert.IsType<PublishOutcome.Deferred>(outcome).Until);
        Assert.Equal(["sendMessage"], stage.Fake.Calls);
    }

    private static async Task<Receipt> PublishAsync(TelegramStage stage, Post post) =>
        Assert
            .IsType<PublishOutcome.Published>(await stage.Publisher.PublishAsync(Sample.Attempt(post.Key) with { Post = post }, Cancel))
            .Receipt;
}
