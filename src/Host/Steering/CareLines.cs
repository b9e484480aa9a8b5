namespace FeedGame.Host.Steering;

/// <summary>A role-player to call now (X5).</summary>
/// <param name="Help">They asked for help; else nothing was heard of them for too long.</param>
/// <param name="Round">The number of their round; null when it is not known.</param>
public sealed record CareLine(bool Help, int? Round, DateTimeOffset? At);

internal static class CareLines
{
    public static IReadOnlyList<CareLine> Of(BoardSource source) =>
        [
            .. source.State.Help is { } help ? [new CareLine(true, source.Plan.FindRound(help.Round)?.Number, help.At)] : (CareLine[])[],
            .. source
                .Plan.Game.Rounds.Where(round => source.State.Rounds.GetValueOrDefault(round.Id)?.CheckInOverdue is true)
                .Select(round => new CareLine(false, round.Number, null)),
        ];
}
