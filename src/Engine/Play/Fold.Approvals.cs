using FeedGame.Engine.Approvals;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    private static GameState Authored(GameState state, PlanAuthored authored) =>
        state with
        {
            Approvals = state.Approvals with { Author = authored.By },
        };

    private static GameState Authored(GameState state, InjectEdited edited)
    {
        var edit = new TextEdit(edited.Text, edited.By, state.Status != GameStatus.Loaded, edited.Names ?? []);
        var edits = state.Approvals.Edits;
        return state with
        {
            Approvals = state.Approvals with
            {
                Edits = edits.SetItem(edited.Inject, (edits.GetValueOrDefault(edited.Inject) ?? []).Add(edit)),
            },
        };
    }

    private static GameState Judged(GameState state, InjectApproved approved, DateTimeOffset at) =>
        state with
        {
            Approvals = state.Approvals.With(approved.Inject, new Verdict(approved.Digest, approved.By, at, approved.For)),
        };

    private static GameState Judged(GameState state, InjectRejected rejected, DateTimeOffset at) =>
        state with
        {
            Approvals = state.Approvals.With(rejected.Inject, new Verdict(rejected.Digest, rejected.By, at, Why: rejected.Why)),
            Arisen = state.Arisen + 1,
        };
}
