using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>A photo arrives whole and with its words, or its post does not leave: it is never dropped without a word.</summary>
public abstract partial class PublisherContract
{
    [Fact]
    public async Task A_photo_arrives_with_its_words_or_its_post_does_not_leave()
    {
        await using var stage = await RaiseAsync();
        var attempt = Sample.Attempt("photo", [Sample.Photo]);
        if (stage.Publisher.Traits.Photos is null)
        {
            Assert.Equal(["photo-none"], stage.Publisher.Check(attempt.Post).Select(problem => problem.Rule));
            await RefusedWhole(stage, attempt);
            return;
        }
        Assert.Empty(stage.Publisher.Check(attempt.Post));
        await Published(stage, attempt);
        Shows(stage, attempt.Post);
    }

    [Fact]
    public async Task As_many_photos_as_the_traits_say_arrive_in_their_order_and_one_more_is_refused()
    {
        await using var stage = await RaiseAsync();
        var most = stage.Publisher.Traits.Photos?.Count ?? 0;
        var tooMany = Sample.Attempt("many", Sample.Photos(most + 1));
        Assert.Contains(stage.Publisher.Check(tooMany.Post), problem => problem.Rule is "photo-count" or "photo-none");
        await RefusedWhole(stage, tooMany);

        var attempt = Sample.Attempt("full", Sample.Photos(most));
        await Published(stage, attempt);
        Shows(stage, attempt.Post);
    }

    [Fact]
    public async Task A_photo_without_words_or_of_another_kind_is_refused_with_its_post()
    {
        await using var stage = await RaiseAsync();
        foreach (var photo in new[] { Sample.Photo with { Alt = " " }, Sample.Photo with { MediaType = "image/svg+xml" } })
        {
            var attempt = Sample.Attempt("odd", [photo]);
            Assert.Contains(stage.Publisher.Check(attempt.Post), problem => problem.Rule is "alt-missing" or "photo-type" or "photo-none");
            await RefusedWhole(stage, attempt);
        }
    }

    private protected static async Task RefusedWhole(Stage stage, Attempt attempt)
    {
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage.Publisher, attempt));
        Assert.Empty(stage.Visible);
        Assert.Empty(stage.Photos);
    }

    /// <summary>This post with all its photos, and nothing else.</summary>
    private protected static void Shows(Stage stage, Post post)
    {
        var text = Assert.Single(stage.Visible);
        Assert.Equal(post.Photos.Select(photo => photo.Content.ToArray()), stage.Photos.Select(photo => photo.Content.ToArray()));
        if (stage.Publisher.Traits.Photos is { AltLength: 0 })
            Assert.All(post.Photos, photo => Assert.Contains(photo.Alt, text, StringComparison.Ordinal));
        else
            Assert.Equal(post.Photos.Select(photo => photo.Alt), stage.Photos.Select(photo => photo.Alt));
    }
}
