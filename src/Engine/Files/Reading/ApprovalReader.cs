using FeedGame.Engine.Approvals;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads who must agree with the texts: <c>approval</c>, and whether that also holds during play: <c>strict</c>.</summary>
internal static class ApprovalReader
{
    public static readonly IReadOnlyDictionary<string, ApprovalRule> Rules = Words.Of(ApprovalRule.Off, ApprovalRule.Required);

    public static ApprovalRule Read(Fields game)
    {
        var asked = game.Word("approval", Rules);
        if (!game.Flag("strict"))
            return asked ?? ApprovalRule.Off;
        if (asked is not ApprovalRule.Required)
            game.Problems.Add(game.SpotOf("strict"), FileRule.StrictWithoutApproval);
        return ApprovalRule.Strict;
    }
}
