using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>What a decision is taken on: the game as it stands, who asks, and when.</summary>
internal sealed record Situation(GamePlan Plan, GameState State, Actor Actor, DateTimeOffset Now, string Salt)
{
    /// <summary>The opaque id of who asks.</summary>
    public string By => Actor.Person;

    /// <summary>The party that this person speaks for; null when none.</summary>
    public Party? SpeaksFor =>
        Actor.Role switch
        {
            Role.Police => Party.Police,
            Role.Municipality => Party.Municipality,
            _ => null,
        };

    /// <summary>Tells apart what arises during play: derived, so that a replay gives the same ids.</summary>
    public int Next => State.Arisen + 1;

    /// <summary>When the undo window of what is asked now is over (L4).</summary>
    public DateTimeOffset UndoUntil => Now + CommandLimits.UndoWindow;

    public PendingRelease? Pending(InjectId id) => State.Pending.FirstOrDefault(pending => pending.Inject == id);

    /// <summary>The text to store, and what the journal may know of it (PRODUCT rule 10).</summary>
    /// <param name="before">How many texts of this decision come before it.</param>
    public (TextRef Ref, StoredText Stored) Store(string text, int before = 0)
    {
        var id = FormattableString.Invariant($"t{Next + before}");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Salt + text)));
        return (new TextRef(id, digest), new StoredText(id, Salt, text));
    }

    public static CommandDecision Refused(LocalText why) => new CommandDecision.Refused(why);

    public static CommandDecision Accepted(LocalText said, params IReadOnlyList<GameEvent> facts) =>
        new CommandDecision.Accepted(facts, [], said);

    public static CommandDecision Accepted(LocalText said, StoredText text, params IReadOnlyList<GameEvent> facts) =>
        new CommandDecision.Accepted(facts, [text], said);
}
