using FeedGame.Abstractions.Channels;

namespace FeedGame.Host.Channels;

/// <summary>What trying a channel out showed. Pure: the result follows from the findings.</summary>
internal sealed record ChannelTrial(IReadOnlyList<Finding> Findings, TrialResult Result)
{
    /// <summary>Settings that name a test destination begin so: TestUrl, TestTo.</summary>
    private const string TestPrefix = "Test";

    public bool IsGood => Result is TrialResult.Posted or TrialResult.Sandbox;

    public static ChannelTrial Of(ChannelTraits traits, IReadOnlyList<Finding> findings)
    {
        var test = findings.LastOrDefault(finding => finding.Field.StartsWith(TestPrefix, StringComparison.Ordinal));
        var result =
            findings.Any(finding => finding.Level == FindingLevel.Bad) ? TrialResult.Bad
            : traits.Sandbox ? TrialResult.Sandbox
            : test is null ? TrialResult.NoTestDestination
            : test.Level == FindingLevel.Good ? TrialResult.Posted
            : TrialResult.TestDestinationMissing;
        return new ChannelTrial(findings, result);
    }
}

internal enum TrialResult
{
    /// <summary>A test post stood, or stands, on the test destination.</summary>
    Posted,

    /// <summary>The channel is one from which nothing leaves the machine.</summary>
    Sandbox,

    /// <summary>The setting for it is empty.</summary>
    TestDestinationMissing,

    /// <summary>Channels of this kind have none.</summary>
    NoTestDestination,

    Bad,
}
