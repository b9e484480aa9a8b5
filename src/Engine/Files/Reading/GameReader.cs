using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads a game with its rounds. The game is made last, when nothing was found wrong.</summary>
internal static class GameReader
{
    private static readonly IReadOnlyDictionary<string, WinRule> WinRules = Words.Of<WinRule>();

    private static readonly IReadOnlyDictionary<string, ExerciseLabel> Labels = Enum.GetValues<ExerciseLabel>()
        .ToDictionary(label => label.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    public static Game? Read(Node root, Shelves shelves, IReadOnlySet<string>? channels, ProblemList problems)
    {
        if (Fields.Open(root, KeySet.Game, problems) is not { } fields)
            return null;
        var day = new GameDay(
            fields,
            fields.Parsed("date", Clock.Date, FileRule.BadDate),
            ReadZone(fields),
            fields.Parsed("latest-end", Clock.Time, FileRule.BadTime)
        );
        var label = fields.Word("label", Labels);
        var photos = shelves.PhotosFor(label ?? default, problems);
        var rounds = ReadRounds(fields, shelves.Scenarios, photos);
        var injects = InjectReader.OfGame(photos, problems).ReadAll(fields.List("injects"), fields.SpotOf("injects"));
        RoundChecks.Run(day, rounds);
        GameChecks.Run(day, rounds, injects);
        var parts = new Parts(fields.Id(), label, ReadNumber(fields), new ChannelReader(channels, problems).Read(fields));
        return Make(day, parts, rounds, injects);
    }

    private static Game? Make(GameDay day, Parts parts, IReadOnlyList<RoundDraft> rounds, IReadOnlyList<InjectDraft> injects)
    {
        var fields = day.Fields;
        var (place, meetingPoint) = (fields.Text("place"), fields.Text("meeting-point"));
        var (goal, prizes, partners) = (LocalLinted(fields, "goal"), LocalLinted(fields, "prizes"), ReadPartners(fields));
        var organiser = ReadOrganiser(fields);
        var winRule = fields.Word("win-rule", WinRules);
        var gap = fields.Parsed("minimum-gap", Durations.Parse, FileRule.BadDuration);
        var readiness = ReadinessReader.Read(fields, day.Zone);
        var approval = ApprovalReader.Read(fields);
        var texts = ReadyTextReader.Read(fields);
        if (fields.Problems.Any)
            return null;
        return new Game
        {
            Id = parts.Id!,
            Place = place!,
            Zone = day.Zone!,
            Date = day.Date!.Value,
            Goal = goal,
            Prizes = prizes,
            Partners = partners,
            Organiser = organiser,
            MeetingPoint = meetingPoint!,
            LatestEnd = day.LatestEnd!.Value,
            ReportNumber = parts.ReportNumber!,
            Label = parts.Label!.Value,
            Channels = parts.Channels,
            WinRule = winRule ?? WinRule.FirstFind,
            Readiness = readiness,
            Approval = approval,
            Rounds = [.. rounds.Select(round => round.Round!)],
            Injects = [.. injects.Select(inject => inject.Inject)],
            Texts = texts,
            MinimumGap = gap ?? TimeSpan.FromSeconds(60),
        };
    }

    private static IReadOnlyList<RoundDraft> ReadRounds(Fields fields, ScenarioShelf shelf, PhotoReader photos)
    {
        var reader = new RoundReader(shelf, photos, fields.Problems);
        var nodes = fields.List("rounds");
        if (nodes.Count > FileLimits.Rounds)
            fields.Problems.Add(fields.SpotOf("rounds"), FileRule.TooManyRounds, [$"{nodes.Count}", $"{FileLimits.Rounds}"]);
        return [.. nodes.Take(FileLimits.Rounds).Select((node, index) => reader.Read(node, index + 1)).OfType<RoundDraft>()];
    }

    private static TimeZoneInfo? ReadZone(Fields fields)
    {
        if (fields.Text("zone") is not { } text)
            return null;
        if (Clock.Zone(text) is { } zone)
            return zone;
        fields.Problems.Add(
            fields.SpotOf("zone"),
            FileRule.UnknownZone,
            [text],
            Nearest.To(text, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id))
        );
        return null;
    }

    private static string? ReadNumber(Fields fields)
    {
        if (fields.Text("report-number") is not { } text)
            return null;
        var at = fields.SpotOf("report-number");
        return Syntax.ReportNumber.Judge(text) switch
        {
            NumberVerdict.Good => text,
            NumberVerdict.Emergency => fields.Problems.None<string>(at, FileRule.EmergencyNumber, text),
            NumberVerdict.Placeholder => fields.Problems.None<string>(at, FileRule.PlaceholderNumber, text),
            NumberVerdict.NoNumber => fields.Problems.None<string>(at, FileRule.BadPhone, text),
            var other => throw new InvalidOperationException($"No such verdict: {other}."),
        };
    }

    private static Scenarios.LocalText? LocalLinted(Fields fields, string key)
    {
        if (fields.Local(key) is not { } text)
            return null;
        TextChecks.Lint(text, fields.SpotOf(key), isPublic: true, fields.Problems);
        return Placeholders.OutsideRounds.Fill(text, fields.SpotOf(key), fields.Problems);
    }

    private static GameOrganiser? ReadOrganiser(Fields game)
    {
        if (Fields.Open(game.Find("organiser"), KeySet.Organiser, game.Problems) is not { } fields)
            return null;
        var (name, contact) = (fields.Text("name"), fields.Text("contact"));
        return name is not null && contact is not null ? new GameOrganiser(name, contact) : null;
    }

    private static IReadOnlyList<string> ReadPartners(Fields fields) =>
        [.. fields.List("partners").Select(partner => FieldValues.Text(partner, fields.Problems)).OfType<string>()];

    private sealed record Parts(string? Id, ExerciseLabel? Label, string? ReportNumber, IReadOnlyList<GameChannel> Channels);
}

/// <summary>When a game is, as far as that could be read.</summary>
internal sealed record GameDay(Fields Fields, DateOnly? Date, TimeZoneInfo? Zone, TimeOnly? LatestEnd);
