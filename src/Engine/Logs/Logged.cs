using FeedGame.Engine.Journal;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>What one entry says.</summary>
/// <param name="By">Empty for what nobody did.</param>
/// <param name="Always">True for what the game decided by itself and people must be able to look back on: its rules.</param>
internal sealed record Logged(
    string By,
    LocalText What,
    LocalText? Before = null,
    LocalText? After = null,
    TextRef? Words = null,
    Role? Role = null,
    bool Always = false
)
{
    public LogKind Kind { get; init; }

    public IReadOnlyList<LogMove> Moves { get; init; } = [];

    public bool IsTold => By.Length > 0 || Always;

    public static Logged ByItself(LocalText what, LocalText? after = null) => new("", what, After: after, Always: true);
}
