using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>A correction in place, where the channel's type says that it can.</summary>
public abstract partial class PublisherContract
{
    [Fact]
    public async Task An_edit_changes_the_words_keeps_the_photos_and_twice_is_harmless()
    {
        await using var stage = await RaiseAsync();
        if (stage.Publisher is not IEditingPublisher editing)
        {
            Assert.Null(stage.Publisher.Traits.EditWindow);
            return;
        }
        var attempt = Sample.Attempt("a", Sample.Photos(stage.Publisher.Traits.Photos is null ? 0 : 2));
        var receipt = Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage.Publisher, attempt)).Receipt;
        var corrected = attempt.Post with { Key = "a2", Text = "SPELBERICHT verbeterd EINDE SPELBERICHT" };
        foreach (var _ in new[] { 1, 2 })
        {
            var edited = Assert.IsType<PublishOutcome.Published>(await editing.EditAsync(receipt, corrected, Cancel));
            Assert.Equal(receipt.Id, edited.Receipt.Id);
            Shows(stage, corrected);
            Assert.Contains("verbeterd", Assert.Single(stage.Visible), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_edit_that_is_too_long_or_of_something_gone_is_refused()
    {
        await using var stage = await RaiseAsync();
        if (stage.Publisher is not IEditingPublisher editing)
        {
            Assert.Null(stage.Publisher.Traits.EditWindow);
            return;
        }
        var receipt = Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage.Publisher, Sample.Attempt("a"))).Receipt;
        var tooLong = Sample.Post("a2") with { Text = stage.OverlongText };
        Assert.IsType<PublishOutcome.Rejected>(await editing.EditAsync(receipt, tooLong, Cancel));
        Assert.Equal([Sample.Text("a")], stage.Visible);
        if (stage.Publisher is not IRetractingPublisher retracting || !stage.Deletes)
            return;
        await retracting.RetractAsync(receipt, Cancel);
        var late = await editing.EditAsync(receipt, Sample.Post("a3"), Cancel);
        // A consumer that nobody can read takes the event, and does nothing with it.
        Assert.True(late is PublishOutcome.Rejected || (!stage.Readable && late is PublishOutcome.Published), $"{late}");
        Assert.Empty(stage.Visible);
    }
}
