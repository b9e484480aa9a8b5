using FeedGame.Abstractions.Channels;

namespace FeedGame.Host.Preflights;

/// <summary>What was found out about a game and its channels.</summary>
/// <param name="Game">What concerns the game itself.</param>
internal sealed record PreflightReport(IReadOnlyList<PreflightLine> Game, IReadOnlyList<ChannelReport> Channels)
{
    public IReadOnlyList<PreflightLine> Lines => [.. Channels.SelectMany(channel => channel.Lines), .. Game];

    public int Count(FindingLevel level) => Lines.Count(line => line.Level == level);
}
