using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>The contract of all channels with a real, small server that speaks Mastodon's API, and a whole round on it.</summary>
public sealed class SnacTests(SnacHouse house) : PublisherContract, IClassFixture<SnacHouse>
{
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(1);

    protected override async Task<Stage> RaiseAsync() => await SnacStage.RaiseAsync(house);

    [Fact]
    public async Task A_whole_round_with_photo_thread_correction_and_retraction()
    {
        await using var stage = await SnacStage.RaiseAsync(house);
        var start = await Published(stage, Told("start", "SPELBERICHT Het spel begint.\n\nZie https://dorp.example/spel?a=1&b=2 #Boef"));
        var photo = await Published(stage, Reply(Sample.Attempt("foto", Sample.Photos(2)), start));
        var hint = await Published(stage, Reply(Told("hint", "SPELBERICHT De boef is bij de kerk."), photo));
        var corrected = Sample.Post("hint2") with { Text = "SPELBERICHT Verbeterd: de boef is bij de *school*." };
        Assert.IsType<PublishOutcome.Published>(await ((IEditingPublisher)stage.Publisher).EditAsync(hint, corrected, Cancel));
        Assert.Equal(corrected.Text, stage.Visible[2]);
        var byHand = Assert.IsType<PublishOutcome.Rejected>(await ((IRetractingPublisher)stage.Publisher).RetractAsync(hint, Cancel));
        Assert.Contains(hint.Url!, byHand.Text, StringComparison.Ordinal);

        Assert.Equal(2, stage.Photos.Count);
        Assert.Equal([start.Id, photo.Id, hint.Id], stage.Posts.Select(post => post.GetProperty("id").GetString()));
        Assert.Equal(start.Id, stage.Posts[1].GetProperty("in_reply_to_id").GetString());
    }

    [Theory]
    [InlineData(
        "SPELBERICHT · ronde 2 · 20:12\nHint 3 van 6: \"Kom & kijk\" <nu>!\n\nGezien? Bel 0800-1234.\n#BoefInDeWijk · EINDE SPELBERICHT"
    )]
    [InlineData("Zie https://dorp.example/een/lang/adres_met_streep?a=1&b=2 en *sterren*, café 👍🏽")]
    [InlineData("Dank aan @wijk@mastodon.example; 3 > 2 & 1 < 2")]
    public async Task A_lost_answer_is_found_again_by_its_words_and_stays_one_post(string text)
    {
        await using var stage = await SnacStage.RaiseAsync(house);
        await Published(stage, Sample.Attempt("voor"));
        stage.Line.LoseNext(request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/api/v1/statuses");
        var attempt = Told("kwijt", text) with { FirstBegan = TimeProvider.System.GetUtcNow() - ClocksMayDiffer };
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage.Publisher, attempt));
        await Found(stage.Another(), attempt);
        Assert.Equal(2, stage.Visible.Count);
    }

    [Fact]
    public async Task The_servers_own_limits_are_learned()
    {
        await using var stage = await SnacStage.RaiseAsync(house);
        await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel);
        Assert.Equal(100_000, stage.Publisher.Traits.Text.Max);
        Assert.Equal(36, stage.Publisher.Traits.Text.Counter.Count("Zie https://dorp.example"));
    }

    /// <summary>Two real accounts; what it cannot delete by its API is left to a person.</summary>
    [Fact]
    public async Task It_is_tried_out_on_a_second_account_and_the_public_one_stays_empty()
    {
        await using var stage = await SnacStage.RaiseAsync(house);
        await using var second = await SnacStage.RaiseAsync(house);
        var tried = await stage.Another(("TestAccessToken", second.Token)).PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.Equal((FindingLevel.Good, "TestAccessToken"), (tried[^1].Level, tried[^1].Field));
        Assert.StartsWith("FeedGame: proefbericht", Assert.Single(second.Visible), StringComparison.Ordinal);
        Assert.Empty(stage.Visible);
        var itself = await stage.Another(("TestAccessToken", stage.Token)).PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.Equal((FindingLevel.Bad, "TestAccessToken"), (itself[^1].Level, itself[^1].Field));
        Assert.Empty(stage.Visible);
    }

    private static Attempt Told(string key, string text) => Sample.Attempt(key) with { Post = Sample.Post(key) with { Text = text } };

    private static Attempt Reply(Attempt attempt, Receipt parent) => attempt with { Post = attempt.Post with { Parent = parent } };
}
