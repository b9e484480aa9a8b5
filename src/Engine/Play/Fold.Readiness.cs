using FeedGame.Engine.Journal;
using FeedGame.Engine.Readiness;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    private static GameState Noted(GameState state, ReadinessNoted noted)
    {
        var notes = state.Ready.Notes;
        return state with
        {
            Ready = state.Ready with
            {
                Notes =
                    noted.Undone == true
                        ? notes.Remove(noted.Item)
                        : notes.SetItem(noted.Item, new ReadyNote(noted.DoneBy, noted.DoneAt, noted.Note)),
            },
            Arisen = state.Arisen + (noted.Note is null ? 0 : 1),
        };
    }

    private static GameState Overridden(GameState state, GateOverridden gate, DateTimeOffset at) =>
        state with
        {
            Ready = state.Ready with { Overrides = state.Ready.Overrides.Add(new GateOverride(gate.By, gate.Items, gate.Reason, at)) },
            Arisen = state.Arisen + 1,
        };
}
