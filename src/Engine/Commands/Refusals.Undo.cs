using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About what waits for its undo window to pass (L4).</content>
internal static partial class Refusals
{
    public static readonly LocalText NothingToUndo = new(
        "Er wacht niets meer. Wat al te lezen is, trekt u in met \"withdraw\".",
        "Nothing waits any more. Use \"withdraw\" for what can be read already."
    );

    public static LocalText UndoTooLate(InjectId id) =>
        new(
            $"\"{id}\" is al te lezen, dus \"undo\" is te laat. Trek het in met \"withdraw\".",
            $"\"{id}\" can be read already, so it is too late for \"undo\". Use \"withdraw\"."
        );

    public static LocalText NothingWaits(InjectId id) =>
        new(
            $"\"{id}\" staat niet klaar om nu uit te gaan; u hoeft niets terug te nemen.",
            $"\"{id}\" is not about to go out; there is nothing to take back."
        );

    public static LocalText WhichToUndo(IEnumerable<PendingRelease> waiting)
    {
        var names = string.Join(", ", waiting.Select(pending => pending.Inject));
        return new(
            $"Van u wacht er niets. Noem wat u wilt terugnemen: {names}.",
            $"Nothing of yours waits. Name what you want to take back: {names}."
        );
    }

    public static LocalText GoesAlready(Situation situation, PendingRelease pending)
    {
        var at = Clock.Second(situation.Plan, pending.Until);
        return new(
            $"\"{pending.Inject}\" gaat al uit, om {at}. U hoeft niets te doen.",
            $"\"{pending.Inject}\" goes out already, at {at}. There is nothing to do."
        );
    }

    public static LocalText StillWaits(Situation situation, PendingRelease pending)
    {
        var at = Clock.Second(situation.Plan, pending.Until);
        return new(
            $"\"{pending.Inject}\" gaat pas om {at} uit. Neem het terug met \"undo\" en zeg het opnieuw.",
            $"\"{pending.Inject}\" goes out only at {at}. Take it back with \"undo\" and say it again."
        );
    }
}
