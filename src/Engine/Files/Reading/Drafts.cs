using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>An inject with its place in the file, for the checks that look at several at once.</summary>
internal sealed record InjectDraft(Inject Inject, Fields Fields);

/// <summary>A scenario with its places.</summary>
internal sealed record ScenarioDraft(Scenario Scenario, Fields Fields, IReadOnlyList<InjectDraft> Injects, IReadOnlyList<RuleDraft> Rules);

/// <summary>An adaptive rule with its place in the file.</summary>
internal sealed record RuleDraft(AdaptiveRule Rule, Fields Fields);

/// <summary>A round as far as it could be read.</summary>
/// <param name="Round">Null when its scenario could not be read.</param>
internal sealed record RoundDraft(
    Fields Fields,
    string Id,
    ScenarioDraft? Scenario,
    TimeOnly? StartAt,
    TimeSpan? Length,
    TimeSpan? OffStreetAfter,
    bool Spare,
    GameRound? Round
);
