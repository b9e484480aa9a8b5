using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files;

/// <summary>What a file may refer to outside itself.</summary>
/// <param name="Channels">The names of the configured channels: the <c>Channels:name</c> sections.</param>
public sealed record PlanContext(IReadOnlySet<string> Channels)
{
    /// <summary>
    /// Makes a photo fit to be shown, with the word of its label burned in; null refuses every photo. It is given, because what
    /// unpacks pictures does not belong in the engine.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, string, PhotoVerdict>? MakeSafe { get; init; }
}

/// <summary>A game read with its scenarios: either a plan, or everything that is wrong at once.</summary>
/// <param name="Plan">Null when there are problems.</param>
/// <param name="Warnings">They stop nothing, but the author should know.</param>
/// <param name="People">From the people file beside the game; never part of the plan (PRODUCT rule 10).</param>
public sealed record PlanReading(
    GamePlan? Plan,
    IReadOnlyList<FileProblem> Problems,
    IReadOnlyList<FileProblem> Warnings,
    IReadOnlyList<Person> People
);

/// <summary>A scenario read by itself.</summary>
/// <param name="Scenario">Null when there are problems.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<FileProblem> Problems, IReadOnlyList<FileProblem> Warnings);

/// <summary>What a look at one file of any kind brought up.</summary>
public sealed record FileReading(FileKind Kind, IReadOnlyList<FileProblem> Problems, IReadOnlyList<FileProblem> Warnings);

/// <summary>The kinds of file people write.</summary>
public enum FileKind
{
    Game,
    Scenario,
    People,
}

/// <summary>Who has a role on the evening.</summary>
/// <param name="Round">The id of the only round it is for; null for the whole evening.</param>
public sealed record Person(Duty Role, string Name, string Phone, string? Round = null)
{
    /// <summary>The by-hand channel that they forward on or stand in for; null for the only one of the game that has groups (C3).</summary>
    public string? Channel { get; init; }

    /// <summary>The groups that they forward to; empty for whoever serves all of them.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The role alone: a name or phone must not slip into a log by way of a record's text.</summary>
    public override string ToString() => Role.ToString();
}

/// <summary>What somebody does on the evening.</summary>
public enum Duty
{
    Organiser,
    Controller,
    Safety,
    RolePlayer,
    Companion,
    StandIn,
    RelayAdmin,
    ReportDesk,
    Police,
    Municipality,
    Evaluator,
}
