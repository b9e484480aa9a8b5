using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Readiness;

/// <summary>What the page of the gate shows.</summary>
/// <param name="Seen">Stands for all texts as they are shown here: "approve all" approves these and no others.</param>
/// <param name="RealChannels">Empty where red blocks nothing.</param>
/// <param name="Name">The name behind an opaque id.</param>
/// <param name="Words">The words behind a note; null once they were erased.</param>
public sealed record ReadyBoard(
    GameState State,
    IReadOnlyList<ReadyLine> Lines,
    IReadOnlyList<ShownText> Texts,
    string Seen,
    IReadOnlyList<string> RealChannels,
    DateTimeOffset? TriedAt,
    Actor Actor,
    Func<string, string> Name,
    Func<string, string?> Words
)
{
    public bool IsArmed => State.Status != GameStatus.Loaded;

    public IReadOnlyList<ReadyLine> Blocking => RealChannels.Count == 0 ? [] : [.. Lines.Where(line => line.Blocks)];

    /// <summary>Texts that somebody must look at come first.</summary>
    public IEnumerable<ShownText> ToRead => Texts.Where(text => text.IsOpen);

    public IEnumerable<ShownText> Others => Texts.Where(text => !text.IsOpen);

    public bool May<T>()
        where T : Command => Rights.May(Actor, typeof(T));

    public bool MayApprove(TextToRead text) => May<Command.Approve>() && text.Standing.Text.Author != Actor.Person;
}

/// <param name="Posts">By channels that would show the same: their names, and the text.</param>
public sealed record ShownText(TextToRead Text, IReadOnlyList<(string Channels, string Text)> Posts)
{
    public ApprovalStanding Standing => Text.Standing;

    public bool IsOpen => Standing.IsOpen || Standing.ChangedLive;
}
