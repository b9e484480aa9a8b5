using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Approvals;

/// <summary>
/// Four eyes (A8). Approving works from the moment that a game is there: approvals lie in its journal before it is armed, and hold as
/// long as the words are the same.
/// </summary>
internal static class Approving
{
    public static CommandDecision Approve(Situation situation, Command.Approve command) =>
        command.Inject is { } inject ? One(situation, inject, command.Seen) : All(situation, command.Seen);

    public static CommandDecision Reject(Situation situation, Command.Reject command)
    {
        if (Find(situation, command.Inject, command.Seen, out var text) is { } why)
            return Situation.Refused(why);
        if (PublicText.Problem(command.Why) is { } wrong)
            return Situation.Refused(wrong);
        var (reason, stored) = situation.Store(command.Why.Trim());
        var rejected = new InjectRejected(text.Id, text.Version, text.Digest, situation.By, reason);
        return Situation.Accepted(Replies.Rejected(text.Id), stored, rejected);
    }

    private static CommandDecision One(Situation situation, InjectId inject, string? seen)
    {
        if (Find(situation, inject, seen, out var text) is { } why)
            return Situation.Refused(why);
        return text.Author == situation.By ? Situation.Refused(Refusals.OwnText(text.Id))
            : HasApproved(situation, text) ? Situation.Accepted(Replies.ApprovedAlready)
            : Situation.Accepted(Replies.Approved(1), Approved(situation, text));
    }

    private static CommandDecision All(Situation situation, string? seen)
    {
        var standings = ApprovalStandings.Of(situation.Plan, situation.State);
        if (seen is not null && seen != ApprovalStandings.DigestOf(standings))
            return Situation.Refused(Refusals.TextsChanged);
        var left = standings.Select(standing => standing.Text).Where(text => !HasApproved(situation, text)).ToList();
        var others = left.Where(text => text.Author != situation.By).ToList();
        return left.Count == 0 ? Situation.Accepted(Replies.ApprovedAlready)
            : others.Count == 0 ? Situation.Refused(Refusals.OwnTexts)
            : Situation.Accepted(Replies.Approved(others.Count), [.. others.Select(text => Approved(situation, text))]);
    }

    private static InjectApproved Approved(Situation situation, TextToApprove text) =>
        new(text.Id, text.Version, text.Digest, situation.By, situation.SpeaksFor);

    private static bool HasApproved(Situation situation, TextToApprove text)
    {
        var said = situation.State.Approvals.Verdicts.GetValueOrDefault(text.Id) ?? [];
        return said.LastOrDefault(verdict => verdict.Digest == text.Digest) is { Why: null }
            && said.Any(verdict =>
                verdict.Digest == text.Digest && verdict.By == situation.By && verdict.For == situation.SpeaksFor && verdict.Why is null
            );
    }

    private static Scenarios.LocalText? Find(Situation situation, InjectId asked, string? seen, out TextToApprove text)
    {
        text = null!;
        var known = TextsToApprove.Of(situation.Plan, situation.State).ToList();
        if (known.Find(one => one.Id == asked) is not { } found)
            return Refusals.NothingToApprove(asked, Nearest.To(asked.ToString(), known.Select(one => one.Id.ToString())));
        text = found;
        return seen is not null && seen != found.Digest ? Refusals.TextChanged(asked) : null;
    }
}
