using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

internal static partial class Replies
{
    public static readonly LocalText NoticeSeen = new("Gezien.", "Seen.");

    public static LocalText Counted(GameRound round, int left, int back) =>
        left == back
            ? new($"Ronde {round.Number}: alle {left} kinderen zijn terug.", $"Round {round.Number}: all {left} children are back.")
            : new(
                $"Ronde {round.Number}: {left} kinderen op pad, {back} terug; nog {left - back}.",
                $"Round {round.Number}: {left} children out, {back} back; {left - back} to come."
            );

    public static LocalText Home(GameRound round) =>
        new($"Ronde {round.Number}: alle kinderen zijn terug.", $"Round {round.Number}: all children are back.");
}
