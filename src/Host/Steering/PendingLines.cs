using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>What somebody asked to send, and anybody who leads may still take back (L4).</summary>
/// <param name="Words">What it says.</param>
/// <param name="Who">Who asked for it; null when the name was erased.</param>
public sealed record PendingLine(InjectId Inject, LocalText Name, DateTimeOffset Until, string Words, string? Who);

internal static class PendingLines
{
    public static IReadOnlyList<PendingLine> Of(BoardSource source) => [.. source.State.Pending.Select(pending => Line(source, pending))];

    private static PendingLine Line(BoardSource source, PendingRelease pending) =>
        new(
            pending.Inject,
            InjectNames.Of(source.Plan, pending.Inject, pending.Kind),
            pending.Until,
            (pending.Text is { } text ? source.WordsOf(text) : source.Plan.Find(pending.Inject)?.Inject.Text.Nl) ?? "",
            source.NameOf(pending.By)
        );
}
