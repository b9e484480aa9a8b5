using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads a round and the scenario it plays.</summary>
internal sealed class RoundReader(ScenarioShelf shelf, PhotoReader photos, ProblemList problems)
{
    private static readonly IReadOnlyDictionary<string, StartBy> StartWords = Words.Of<StartBy>();

    public RoundDraft? Read(Node node, int number)
    {
        if (Fields.Open(node, KeySet.Round, problems) is not { } fields)
            return null;
        var id = fields.Id();
        var scenario = ReadScenario(fields);
        var (startAt, startBy) = ReadStart(fields);
        var length = fields.Parsed("length", Durations.Parse, FileRule.BadDuration);
        var offStreet = ReadOffStreet(fields);
        var spare = fields.Flag("spare");
        if (length == TimeSpan.Zero)
            problems.Add(fields.SpotOf("length"), FileRule.EmptyRound);
        if (spare == fields.Has("start"))
            problems.Add(fields.SpotOf("start"), spare ? FileRule.SpareHasStart : FileRule.RoundWithoutStart, [id ?? ""]);
        var area = fields.Local("area");
        if (id is null)
            return null;
        var round = scenario is null
            ? null
            : new GameRound
            {
                Id = id,
                Number = number,
                Scenario = scenario.Scenario,
                StartAt = startAt,
                StartBy = startBy,
                Length = length ?? default,
                OffStreetAfter = offStreet,
                Area = area is null ? null : Placeholders.OutsideRounds.Fill(area, fields.SpotOf("area"), problems),
                Spare = spare,
            };
        return new RoundDraft(fields, id, scenario, startAt, length, offStreet, spare, round);
    }

    private ScenarioDraft? ReadScenario(Fields fields)
    {
        if (fields.Id("scenario") is not { } id || shelf.Find(id, fields.SpotOf("scenario")) is not { } tree)
            return null;
        var draft = ScenarioReader.Read(tree, photos, problems, fields);
        if (draft is not null && draft.Scenario.Id != id)
            problems.Add(draft.Fields.SpotOf("id"), FileRule.IdNotFileName, [draft.Scenario.Id, id]);
        return draft;
    }

    private (TimeOnly? At, StartBy By) ReadStart(Fields fields)
    {
        if (Fields.Open(fields.Find("start"), KeySet.Start, problems) is not { } start)
            return (null, StartBy.Tap);
        return (start.Parsed("at", Clock.Time, FileRule.BadTime), start.Word("by", StartWords) ?? StartBy.Tap);
    }

    /// <summary><c>confirm</c> waits for a person, <c>after 5m</c> for nobody.</summary>
    private TimeSpan? ReadOffStreet(Fields fields)
    {
        if (fields.Text("off-street") is not { } text || text == "confirm")
            return null;
        if (text.StartsWith("after ", StringComparison.Ordinal) && Durations.Parse(text["after ".Length..].Trim()) is { } after)
            return after;
        problems.Add(fields.SpotOf("off-street"), FileRule.BadOffStreet, [text]);
        return null;
    }
}
