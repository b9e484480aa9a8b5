using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Checks;

/// <summary>Everything that a look at one file brought up.</summary>
/// <param name="Problems">Nothing plays before they are mended.</param>
/// <param name="Warnings">They stop nothing.</param>
/// <param name="Tightest">Of a game: on each channel the message with the least room left.</param>
internal sealed record CheckedFile(
    string File,
    FileKind Kind,
    IReadOnlyList<FileProblem> Problems,
    IReadOnlyList<FileProblem> Warnings,
    IReadOnlyList<TightPost> Tightest
)
{
    public bool Good => Problems.Count == 0;
}

/// <summary>The message with the least room left on a channel.</summary>
/// <param name="Unit">What is counted, in the channel's word.</param>
internal sealed record TightPost(string Channel, InjectId Inject, int Used, int Max, string Unit)
{
    public int Left => Max - Used;
}
