using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

public sealed class XPreflightTests
{
    private static readonly FixedTime Clock = NetworkPublisherContract.Clock;

    [Fact]
    public async Task Good_keys_that_may_write_are_good_and_nothing_is_published()
    {
        await using var stage = await XStage.RaiseAsync();
        var findings = await RunAsync(stage, PreflightLevel.Rights);
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Good, finding.Level));
        Assert.Empty(stage.Fake.Posts);
    }

    /// <summary>A second token of the public account, and one that X does not know.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_tried_out_on_no_account_but_a_second_one(bool known)
    {
        await using var stage = await XStage.RaiseAsync();
        var keys = known ? stage.Fake.Keys : FakeXKeys.Plain;
        var publisher = stage.Another(("TestAccessToken", keys.AccessToken), ("TestAccessTokenSecret", keys.AccessTokenSecret));
        var findings = await publisher.PreflightAsync(PreflightLevel.Rehearse, TestContext.Current.CancellationToken);
        Assert.Equal((FindingLevel.Bad, "TestAccessToken"), (findings[^1].Level, findings[^1].Field));
        Assert.Equal(known, findings[^1].Text.Contains("another one", StringComparison.Ordinal));
        Assert.Empty(stage.Fake.Posts);
        var without = await RunAsync(stage, PreflightLevel.Rehearse);
        Assert.Equal((FindingLevel.Warning, "TestAccessToken"), (without[^1].Level, without[^1].Field));
        Assert.Empty(stage.Fake.Posts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_wrong_key_is_told_of_with_its_settings_and_without_its_value(int which)
    {
        var right = FakeXKeys.Sample;
        FakeXKeys[] wrong =
        [
            right with
            {
                ConsumerKey = "wrong1",
            },
            right with
            {
                ConsumerSecret = "wrong1",
            },
            right with
            {
                AccessToken = "wrong1",
            },
            right with
            {
                AccessTokenSecret = "wrong1",
            },
        ];
        await using var stage = await XStage.RaiseAsync(keys: wrong[which]);
        var bad = Assert.Single(await RunAsync(stage), finding => finding.Level == FindingLevel.Bad);
        Assert.Equal("AccessToken", bad.Field);
        Assert.DoesNotContain("wrong1", bad.Text, StringComparison.Ordinal);
        Assert.IsType<PublishOutcome.Blocked>(
            await stage.Publisher.PublishAsync(Sample.Attempt("a"), TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(30, FindingLevel.Warning)]
    [InlineData(120, FindingLevel.Bad)]
    [InlineData(-120, FindingLevel.Bad)]
    public async Task A_clock_that_is_off_is_told_of_before_X_refuses_it(int seconds, FindingLevel? level)
    {
        await using var stage = await XStage.RaiseAsync(ours: new FixedTime(Clock.GetUtcNow().AddSeconds(seconds)));
        var clock = (await RunAsync(stage)).Where(finding => finding.Text.Contains("clock", StringComparison.Ordinal)).ToList();
        Assert.Equal(level, clock.SingleOrDefault()?.Level);
    }

    [Fact]
    public async Task A_token_that_was_made_before_the_app_could_write_is_bad()
    {
        await using var stage = await XStage.RaiseAsync();
        stage.Fake.Rules = stage.Fake.Rules with { ReadOnly = true };
        var bad = Assert.Single(await RunAsync(stage, PreflightLevel.Rights), finding => finding.Level == FindingLevel.Bad);
        Assert.Equal("AccessToken", bad.Field);
        Assert.Contains("Read and write", bad.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(402, "ConsumerKey")]
    [InlineData(404, "BaseUrl")]
    [InlineData(503, "BaseUrl")]
    [InlineData(200, "BaseUrl")]
    public async Task Each_trouble_names_the_setting_to_look_at(int status, string field)
    {
        await using var stage = await XStage.RaiseAsync();
        stage.Fake.FailNext(new FakeXFault.Answer(status, "{}"), FakeXCall.Me);
        Assert.Equal(field, Assert.Single(await RunAsync(stage), finding => finding.Level == FindingLevel.Bad).Field);
    }

    private static Task<IReadOnlyList<Finding>> RunAsync(XStage stage, PreflightLevel level = PreflightLevel.Connect) =>
        stage.Publisher.PreflightAsync(level, TestContext.Current.CancellationToken);
}
