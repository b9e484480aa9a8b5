using FeedGame.Engine.Reading;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    private static GameState Read(GameState state, PlanRead read, DateTimeOffset at) =>
        state with
        {
            Reads = state.Reads.Add(new ReadMark(at, read.By, read.Role, read.Page)),
        };
}
