using FeedGame.Engine.Games;

namespace FeedGame.Engine.Forecasts;

/// <summary>
/// What a game still has of the kit it was made from. The rule is the kit's own files: a report number is invented when a sample game has
/// it; a place is left over when a sample game of another id has it; a variable is unchanged when it has the value with which a sample game
/// plays that scenario.
/// </summary>
public static class UnchangedKit
{
    /// <param name="kit">The sample games as they were shipped.</param>
    public static IEnumerable<Remark> In(GamePlan plan, IReadOnlyCollection<GamePlan> kit)
    {
        var game = plan.Game;
        var samples = kit.Select(sample => sample.Game).ToList();
        if (samples.Any(sample => Digits(sample.ReportNumber) == Digits(game.ReportNumber)))
            yield return new Remark.SampleNumber(game.ReportNumber);
        if (samples.TrueForAll(sample => sample.Id != game.Id) && samples.Exists(sample => sample.Place == game.Place))
            yield return new Remark.SamplePlace(game.Place);
        foreach (var round in game.Rounds)
        {
            if (Unchanged(round, samples) is { Count: > 0 } names)
                yield return new Remark.SampleVariables(round.Id, names);
        }
    }

    private static List<string> Unchanged(GameRound round, IReadOnlyList<Game> samples)
    {
        var shipped = samples.SelectMany(sample => sample.Rounds).Where(other => other.Scenario.Id == round.Scenario.Id).ToList();
        return
        [
            .. round
                .Scenario.Variables.Where(own =>
                    shipped.Exists(other => other.Scenario.Variables.GetValueOrDefault(own.Key)?.Nl == own.Value.Nl)
                )
                .Select(own => own.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
