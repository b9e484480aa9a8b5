using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Commands;

/// <summary>Who agreed to be shown may change their mind at any moment: every photo under that consent goes at once (X7).</summary>
internal static class Consents
{
    public static CommandDecision Withdraw(Situation situation, Command.WithdrawConsent command)
    {
        var shown = Under(situation.Plan, command.Consent);
        if (shown.Count == 0)
            return Situation.Refused(Refusals.UnknownConsent(command.Consent, Nearest.To(command.Consent, All(situation.Plan))));
        var left = shown.Where(id => StatusOf(situation, id) != InjectStatus.Withdrawn).ToList();
        var known = left.Select(id => new InjectWithdrawn(id, situation.By));
        return left.Count == 0
            ? Situation.Accepted(Replies.ConsentWithdrawnAlready(command.Consent))
            : Situation.Accepted(
                Replies.ConsentWithdrawn(command.Consent, left.Count),
                [new ConsentWithdrawn(command.Consent, situation.By), .. known, .. Notice(situation, left)]
            );
    }

    /// <summary>The hashes of the photos that were taken under a consent.</summary>
    public static IReadOnlyList<string> Photos(GamePlan plan, string consent) =>
        [
            .. plan
                .Injects.SelectMany(PhotosOf)
                .Where(photo => photo.Consent == consent)
                .Select(photo => photo.Hash)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>One for all, when anybody can have seen one; none during a stop (PRODUCT rule 2).</summary>
    private static IEnumerable<GameEvent> Notice(Situation situation, IReadOnlyList<InjectId> left)
    {
        var seen = left.Where(id => situation.State.Injects.GetValueOrDefault(id)?.ReleasedAt is not null).ToList();
        return seen.Count == 0 || situation.State.Status == GameStatus.Stopped ? [] : [Speaking.Notice(situation, seen[^1])];
    }

    private static List<InjectId> Under(GamePlan plan, string consent) =>
        [.. plan.Injects.Where(planned => PhotosOf(planned).Any(photo => photo.Consent == consent)).Select(planned => planned.Id)];

    private static IEnumerable<string> All(GamePlan plan) => plan.Injects.SelectMany(PhotosOf).Select(photo => photo.Consent).Distinct();

    private static IReadOnlyList<InjectPhoto> PhotosOf(PlannedInject planned) => (planned.Inject as Inject.Message)?.Photos ?? [];

    private static InjectStatus? StatusOf(Situation situation, InjectId id) => situation.State.Injects.GetValueOrDefault(id)?.Status;
}
