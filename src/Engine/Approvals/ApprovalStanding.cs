using FeedGame.Engine.Games;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Approvals;

/// <summary>How a public text stands with those who must approve it.</summary>
/// <param name="Missing">The parties that it names and that have not approved these words.</param>
/// <param name="Last">What was said last of these words; null when nobody said anything.</param>
public sealed record ApprovalStanding(TextToApprove Text, ApprovalStatus Status, IReadOnlyList<Party> Missing, Verdict? Last)
{
    public InjectId Id => Text.Id;

    public bool IsOpen => Status is ApprovalStatus.Open or ApprovalStatus.Rejected;

    /// <summary>It goes out, or went out, in words that the approvers have not seen.</summary>
    public bool ChangedLive => Text.EditedLive && Status is not ApprovalStatus.Approved;
}

public enum ApprovalStatus
{
    NotAsked,
    Open,
    Approved,
    Rejected,
}

/// <summary>Judges approvals. Pure.</summary>
public static class ApprovalStandings
{
    public static IReadOnlyList<ApprovalStanding> Of(GamePlan plan, GameState state) =>
        [.. TextsToApprove.Of(plan, state).Select(text => Judge(plan.Game.Approval, state.Approvals, text))];

    /// <summary>Null for a cue, and for what is not in the plan.</summary>
    public static ApprovalStanding? Find(GamePlan plan, GameState state, InjectId id) =>
        TextsToApprove.Find(plan, state, id) is { } text ? Judge(plan.Game.Approval, state.Approvals, text) : null;

    /// <summary>Stands for all texts of a game together, so that "all" means those that were read.</summary>
    public static string DigestOf(IEnumerable<ApprovalStanding> standings) =>
        Digests.Of([.. standings.SelectMany(standing => new[] { standing.Id.ToString(), standing.Text.Digest })]);

    /// <summary>True when the game is strict and these words were not approved: they wait for a person.</summary>
    internal static bool Holds(GamePlan plan, GameState state, InjectId id) =>
        plan.Game.Approval == ApprovalRule.Strict && Find(plan, state, id) is { IsOpen: true };

    private static ApprovalStanding Judge(ApprovalRule rule, ApprovalBook book, TextToApprove text)
    {
        var said = (book.Verdicts.GetValueOrDefault(text.Id) ?? []).Where(verdict => verdict.Digest == text.Digest).ToList();
        var last = said.LastOrDefault();
        // Only what somebody said after the last "no" counts: who says no is heard, whoever said yes before.
        var good = said.Skip(said.FindLastIndex(verdict => verdict.Why is not null) + 1)
            .Where(verdict => verdict.By != text.Author)
            .ToList();
        var missing = text.Names.Where(party => good.TrueForAll(verdict => verdict.For != party)).ToList();
        return new ApprovalStanding(text, Status(rule, last, good, missing), missing, last);
    }

    private static ApprovalStatus Status(ApprovalRule rule, Verdict? last, List<Verdict> good, List<Party> missing) =>
        last?.Why is not null ? ApprovalStatus.Rejected
        : missing.Count > 0 ? ApprovalStatus.Open
        : good.Count > 0 ? ApprovalStatus.Approved
        : rule == ApprovalRule.Off ? ApprovalStatus.NotAsked
        : ApprovalStatus.Open;
}
