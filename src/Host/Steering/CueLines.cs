using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>What to tell the role-player, or do oneself, because no channel carries it (A5).</summary>
public sealed record CueLine(InjectId Inject, CueFor For, DateTimeOffset At, LocalText Words);

internal static class CueLines
{
    /// <summary>Cues that are due and that nobody has opened, the newest first.</summary>
    public static IReadOnlyList<CueLine> Of(BoardSource source)
    {
        var untold = Cues.Unread(source.Plan, source.State).ToHashSet();
        return
        [
            .. source
                .State.Injects.Values.Where(inject => inject is { Kind: InjectKind.Cue, ReleasedAt: not null, SeenBy: null })
                .Where(inject => untold.Contains(inject.Id) || IsForControl(source, inject))
                .OrderByDescending(inject => inject.ReleasedAt)
                .Select(inject => new CueLine(inject.Id, ForWhom(source, inject), inject.ReleasedAt!.Value, Words(source, inject))),
        ];
    }

    private static bool IsForControl(BoardSource source, InjectState inject) =>
        ForWhom(source, inject) == CueFor.Controller && source.State.Status != GameStatus.Ended;

    private static CueFor ForWhom(BoardSource source, InjectState inject) =>
        (source.Plan.Find(inject.Id)?.Inject as Inject.Cue)?.For ?? CueFor.RolePlayer;

    private static LocalText Words(BoardSource source, InjectState inject) =>
        Cues.Text(source.Plan, inject, inject.Text is { } text ? source.WordsOf(text) : null);
}
