using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>Photos on a bad line. Where nothing goes ahead of the post, the post itself is what fails.</summary>
public abstract partial class NetworkPublisherContract
{
    [Fact]
    public async Task A_slow_upload_can_be_given_up_without_a_trace()
    {
        await using var stage = await RaiseNetworkAsync();
        if (stage.Uploads is not { } uploads)
        {
            await stage.UnplugAsync();
            var prepared = await stage.Publisher.PrepareAsync(Photographed, Cancel);
            Assert.True(prepared is Preparation.Ready or Preparation.Failed { Outcome: PublishOutcome.Rejected }, $"{prepared}");
            return;
        }
        var arrived = uploads.HoldAsync();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var preparing = stage.Publisher.PrepareAsync(Photographed, giveUp.Token);
        await arrived.WaitAsync(Cancel);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => preparing);
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task A_refused_photo_takes_its_post_along_and_the_next_one_goes_out()
    {
        await using var stage = await RaiseNetworkAsync();
        if (stage.Uploads is { } uploads)
            uploads.FailNext(UploadFault.Refused);
        else if (stage.Publisher.Traits.Photos is not null)
            stage.FailNext(Fault.Refused);
        await RefusedWhole(stage, Photographed);
        await Published(stage, Sample.Attempt("b"));
        Assert.Equal([Sample.Text("b")], stage.Visible);
    }

    [Theory]
    [InlineData(UploadFault.Away)]
    [InlineData(UploadFault.AnswerLost)]
    public async Task An_upload_that_fails_for_the_moment_holds_its_post_back_and_is_made_again(UploadFault fault)
    {
        await using var stage = await RaiseNetworkAsync();
        if (stage.Uploads is not { } uploads)
        {
            // Then no answer of the network can tell the photo from its post.
            Assert.Equal(stage.Publisher.Traits.Photos is null, stage.Publisher.Check(Photographed.Post).Count > 0);
            return;
        }
        uploads.FailNext(fault);
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage.Publisher, Photographed));
        Assert.Empty(stage.Visible);
        await Published(stage, Photographed with { Number = 2 });
        Shows(stage, Photographed.Post);
    }

    [Fact]
    public async Task A_second_attempt_uses_the_photos_of_the_first()
    {
        await using var stage = await RaiseNetworkAsync();
        if (stage.Publisher.Traits.Photos is null)
        {
            await RefusedWhole(stage, Photographed);
            return;
        }
        var first = await ReadyAsync(stage, Photographed);
        var taken = stage.Uploads?.Taken;
        var second = await ReadyAsync(stage, first with { Number = 2 });
        Assert.Equal(first.Intent, second.Intent);
        Assert.Equal(taken, stage.Uploads?.Taken);
        Assert.NotNull(stage.Out(await stage.Publisher.PublishAsync(second, Cancel)));
        Shows(stage, Photographed.Post);
    }

    [Fact]
    public async Task A_lost_answer_to_a_post_with_a_photo_leaves_one_post_with_its_photo()
    {
        await using var stage = await RaiseNetworkAsync();
        if (stage.Publisher.Traits.Photos is null)
        {
            await RefusedWhole(stage, Photographed);
            return;
        }
        var attempt = await ReadyAsync(stage, Photographed);
        stage.FailNext(Fault.AnswerLost);
        Assert.IsType<PublishOutcome.Unknown>(await stage.Publisher.PublishAsync(attempt, Cancel));
        if (stage.Readable)
            await Found(stage.Publisher, attempt);
        Shows(stage, Photographed.Post);
    }

    private static Attempt Photographed => Sample.Attempt("photo", [Sample.Photo]);

    private static async Task<Attempt> ReadyAsync(NetworkStage stage, Attempt attempt) =>
        attempt with
        {
            Intent = Assert.IsType<Preparation.Ready>(await stage.Publisher.PrepareAsync(attempt, Cancel)).Intent,
        };
}
