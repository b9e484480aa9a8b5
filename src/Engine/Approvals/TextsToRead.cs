using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Approvals;

/// <summary>Puts the words to the texts of a game: those of the plan, or what a person put in their place.</summary>
/// <param name="words">Resolves the words of a person; null once they are purged.</param>
internal sealed class TextsToRead(GamePlan plan, GameState state, Func<string, string?> words)
{
    private readonly PlannedTimes times = new(plan);

    public IReadOnlyList<TextToRead> All() => [.. ApprovalStandings.Of(plan, state).Select(Read)];

    private TextToRead Read(ApprovalStanding standing) =>
        plan.Find(standing.Id) is { } planned ? Planned(planned, standing) : Ready(standing);

    private TextToRead Planned(PlannedInject planned, ApprovalStanding standing)
    {
        var edits = state.Approvals.Edits.GetValueOrDefault(standing.Id) ?? [];
        var edited = edits.FirstOrDefault(edit => edit.Text.Digest == standing.Text.Digest);
        var (own, at) = (edited is null ? null : words(edited.Text.Id) ?? "", times.Of(planned));
        var released = new InjectReleased(planned.Id, planned.Inject.Kind, standing.Text.Version, at, null, "");
        return new TextToRead(
            standing,
            Wording.Of(plan, released, at, own),
            own ?? planned.Inject.Text.Nl,
            Approved(planned, standing, edits),
            planned.Inject.Timing is Timing.OnOutcome or Timing.ByHand ? null : at,
            planned.Round
        );
    }

    private TextToRead Ready(ApprovalStanding standing)
    {
        var (ready, text) = plan.Game.Texts.First(text => text.Key.Name() == standing.Id.Inject);
        var released = Releases.Ready(GameState.Empty, "", Kind(ready), ready, "", times.Start(null));
        return new TextToRead(standing, Wording.Of(plan, released, released.Due), text.Nl, null, null, null);
    }

    /// <summary>Only these two go out without the label (PRODUCT rule 6).</summary>
    private static InjectKind Kind(ReadyText ready) =>
        ready switch
        {
            ReadyText.Stop => InjectKind.Stop,
            ReadyText.RealIncident => InjectKind.RealIncident,
            _ => InjectKind.Notice,
        };

    private string? Approved(PlannedInject planned, ApprovalStanding standing, IReadOnlyList<TextEdit> edits)
    {
        var last = (state.Approvals.Verdicts.GetValueOrDefault(standing.Id) ?? []).LastOrDefault(verdict => verdict.Why is null);
        if (last is null || last.Digest == standing.Text.Digest)
            return null;
        if (edits.FirstOrDefault(edit => edit.Text.Digest == last.Digest) is { } edit)
            return words(edit.Text.Id);
        return TextsToApprove.DigestOf(planned) == last.Digest ? planned.Inject.Text.Nl : null;
    }
}
