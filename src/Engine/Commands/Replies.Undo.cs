using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About what waits for its undo window to pass (L4).</content>
internal static partial class Replies
{
    public static LocalText Waits(Situation situation, InjectId id, DateTimeOffset until)
    {
        var at = Clock.Second(situation.Plan, until);
        return new(
            $"\"{id}\" gaat uit om {at}. Tot dan kunt u het terugnemen met \"undo\".",
            $"\"{id}\" goes out at {at}. Until then you can take it back with \"undo\"."
        );
    }

    public static LocalText Undone(PendingRelease pending) =>
        pending.IsSendNow
            ? new(
                $"Teruggenomen: \"{pending.Inject}\" staat weer waar het stond; niemand heeft het gezien.",
                $"Taken back: \"{pending.Inject}\" is where it was; nobody has seen it."
            )
            : new($"Teruggenomen: niemand heeft \"{pending.Inject}\" gezien.", $"Taken back: nobody has seen \"{pending.Inject}\".");
}
