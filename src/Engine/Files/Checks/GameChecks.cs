using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Checks;

/// <summary>What must hold for the game's own injects and across its scenarios.</summary>
internal static class GameChecks
{
    public static void Run(GameDay day, IReadOnlyList<RoundDraft> rounds, IReadOnlyList<InjectDraft> injects)
    {
        var problems = day.Fields.Problems;
        TimelineChecks.Run(injects, problems);
        TextChecks.Lint(injects, problems);
        LintRules.Run(injects, problems);
        TextChecks.ForbidRepeats([.. injects, .. rounds.SelectMany(round => round.Scenario?.Injects ?? [])], problems);
        if (day is not { Date: { } date, Zone: { } zone })
            return;
        foreach (var (inject, fields) in injects)
        {
            if (inject.Timing is Timing.OnDay on)
                ClockChecks.Run(date.AddDays(on.Days), on.Time, zone, fields.SpotOf("at"), problems);
        }
    }
}
