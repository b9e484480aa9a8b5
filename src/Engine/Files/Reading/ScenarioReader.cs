using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads a scenario, with the values that a round gives to its variables.</summary>
internal static class ScenarioReader
{
    private static readonly IReadOnlyDictionary<string, Track> Tracks = Words.Of<Track>();

    /// <param name="overrides">The round's own values; null for the scenario by itself.</param>
    public static ScenarioDraft? Read(Node? root, PhotoReader photos, ProblemList problems, Fields? overrides = null)
    {
        if (Fields.Open(root, KeySet.Scenario, problems) is not { } fields)
            return null;
        var id = fields.Id();
        var track = fields.Word("track", Tracks);
        var title = fields.Local("title");
        var variables = VariableReader.Read(fields, overrides);
        var own = new Placeholders(Placeholders.BuiltIn, variables);
        var description = DescriptionReader.Read(fields, own);
        var placeholders = own.With(DescriptionReader.AsVariables(description));
        var injects = InjectReader.OfScenario(placeholders, photos, problems).ReadAll(fields.List("injects"), fields.SpotOf("injects"));
        var rules = new RuleReader(problems).ReadAll(fields.List("rules"), fields.SpotOf("rules"));
        var scenario = new Scenario
        {
            Id = id ?? "",
            Track = track ?? default,
            Title = title is null ? new LocalText("") : placeholders.Fill(title, fields.SpotOf("title"), problems),
            Description = description,
            Variables = variables,
            Injects = [.. injects.Select(draft => draft.Inject)],
            Rules = [.. rules.Select(draft => draft.Rule)],
        };
        var draft = new ScenarioDraft(scenario, fields, injects, rules);
        ScenarioChecks.Run(draft, [.. placeholders.Unused.Where(variables.ContainsKey)]);
        return draft;
    }
}
