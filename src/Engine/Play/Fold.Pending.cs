using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <content>What waits for its undo window to pass (L4).</content>
public static partial class Fold
{
    private static GameState Waiting(GameState state, ReleasePending asked)
    {
        var pending = new PendingRelease(asked.Inject, asked.Kind, asked.Until, asked.By, asked.Text, asked.About, asked.InPlace);
        state = NoLongerWaiting(state, asked.Inject);
        return state with { Pending = state.Pending.Add(pending), Arisen = state.Arisen + (asked.Text is null ? 0 : 1) };
    }

    private static GameState NoLongerWaiting(GameState state, InjectId inject) =>
        state.Pending.IsEmpty ? state : state with { Pending = state.Pending.RemoveAll(pending => pending.Inject == inject) };
}
