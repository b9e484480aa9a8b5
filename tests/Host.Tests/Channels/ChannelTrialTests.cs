using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Host.Channels;

namespace FeedGame.Host.Tests.Channels;

/// <summary>What the findings of a try-out mean.</summary>
public sealed class ChannelTrialTests
{
    private static readonly Finding Connected = new(FindingLevel.Good, "Token", "The network knows the keys.");
    private static readonly Finding Slow = new(FindingLevel.Warning, "Url", "The address answers slowly.");

    private static TrialResult ResultOf(params Finding[] findings) => Trial(false, findings).Result;

    private static ChannelTrial Trial(bool sandbox, params Finding[] findings) =>
        ChannelTrial.Of(
            new ChannelTraits
            {
                Text = new TextRule(300, TextCounter.Graphemes),
                Redelivery = Redelivery.Blind,
                Sandbox = sandbox,
            },
            findings
        );

    [Fact]
    public void A_good_finding_about_the_test_destination_means_that_it_took_a_post()
    {
        var trial = Trial(false, Connected, Slow, new Finding(FindingLevel.Good, "TestUrl", "It took a message."));
        Assert.Equal((TrialResult.Posted, true), (trial.Result, trial.IsGood));
    }

    [Fact]
    public void A_warning_about_it_means_that_nothing_was_posted()
    {
        var trial = Trial(false, Connected, new Finding(FindingLevel.Warning, "TestUrl", "There is none."));
        Assert.Equal((TrialResult.TestDestinationMissing, false), (trial.Result, trial.IsGood));
    }

    [Fact]
    public void No_finding_about_it_means_that_such_channels_have_none()
    {
        Assert.Equal(TrialResult.NoTestDestination, ResultOf(Connected, Slow));
        Assert.Equal(TrialResult.NoTestDestination, ResultOf());
        Assert.False(Trial(false, Connected).IsGood);
    }

    [Fact]
    public void One_bad_finding_outweighs_all_others()
    {
        var bad = new Finding(FindingLevel.Bad, "Token", "The key was revoked.");
        Assert.Equal(TrialResult.Bad, ResultOf(bad, new Finding(FindingLevel.Good, "TestUrl", "It took a message.")));
        Assert.False(Trial(true, bad).IsGood);
    }

    [Fact]
    public void A_sandbox_needs_no_test_destination()
    {
        var trial = Trial(true, new Finding(FindingLevel.Good, "", "Nothing leaves."));
        Assert.Equal((TrialResult.Sandbox, true), (trial.Result, trial.IsGood));
    }

    [Fact]
    public void The_sum_says_plainly_when_nothing_was_posted()
    {
        Assert.StartsWith("dorp: er is NIETS geplaatst", TryWords.Sum("dorp", TrialResult.TestDestinationMissing).Nl);
        Assert.StartsWith("dorp: NOTHING was posted", TryWords.Sum("dorp", TrialResult.NoTestDestination).En);
    }

    [Fact]
    public void What_an_exception_says_itself_is_not_told_because_it_may_hold_a_key() =>
        Assert.Equal(
            "It could not be tried: InvalidOperationException.",
            TryWords.Failed(new InvalidOperationException("https://example.test/bot123:SECRET"))
        );
}
