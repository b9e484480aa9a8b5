using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads injects of a scenario or of a game; the two differ in keys, kinds and forms of <c>at</c>.</summary>
internal sealed class InjectReader
{
    private readonly KeySet keys;
    private readonly IReadOnlyDictionary<string, InjectKind> kinds;
    private readonly Func<string, Timing?> parseTiming;
    private readonly FileRule timingRule;
    private readonly Placeholders placeholders;
    private readonly PhotoReader photos;
    private readonly ProblemList problems;

    private InjectReader(bool inGame, Placeholders placeholders, PhotoReader photos, ProblemList problems)
    {
        keys = inGame ? KeySet.GameInject : KeySet.Inject;
        kinds = inGame ? InjectWords.GameKinds : InjectWords.ScenarioKinds;
        parseTiming = inGame ? Timings.InGame : Timings.InScenario;
        timingRule = inGame ? FileRule.BadGameTiming : FileRule.BadTiming;
        this.placeholders = placeholders;
        this.photos = photos;
        this.problems = problems;
    }

    public static InjectReader OfScenario(Placeholders placeholders, PhotoReader photos, ProblemList problems) =>
        new(false, placeholders, photos, problems);

    public static InjectReader OfGame(PhotoReader photos, ProblemList problems) => new(true, Placeholders.OutsideRounds, photos, problems);

    public IReadOnlyList<InjectDraft> ReadAll(IReadOnlyList<Node> nodes, Spot list)
    {
        if (nodes.Count > FileLimits.Injects)
            problems.Add(list, FileRule.TooManyInjects, [$"{nodes.Count}", $"{FileLimits.Injects}"]);
        return [.. nodes.Take(FileLimits.Injects).Select(Read).OfType<InjectDraft>()];
    }

    private InjectDraft? Read(Node node)
    {
        if (Fields.Open(node, keys, problems) is not { } fields)
            return null;
        var id = fields.Id();
        var kind = fields.Word("kind", kinds);
        var text = Text(fields, "text");
        var contingency = fields.Flag("contingency");
        if (id is null || kind is null)
            return null;
        ForbidForeignKeys(fields, kind.Value);
        var timing = ReadTiming(fields, kind.Value, contingency);
        var frame = new Frame(id, kind.Value, text ?? new LocalText(""), timing, contingency);
        return new InjectDraft(kind == InjectKind.Cue ? Cue(fields, frame) : Message(fields, frame), fields);
    }

    private Inject.Cue Cue(Fields fields, Frame frame)
    {
        var (expires, onMiss) = Expiry(fields, frame.Kind);
        return new Inject.Cue
        {
            Id = frame.Id,
            Kind = frame.Kind,
            Text = frame.Text,
            Timing = frame.Timing,
            Contingency = frame.Contingency,
            When = When(fields),
            ExpiresAfter = expires,
            OnMiss = onMiss,
            For = fields.Word("for", InjectWords.CueFor) ?? CueFor.RolePlayer,
        };
    }

    private Inject.Message Message(Fields fields, Frame frame)
    {
        var (expires, onMiss) = Expiry(fields, frame.Kind);
        return new Inject.Message
        {
            Id = frame.Id,
            Kind = frame.Kind,
            Text = frame.Text,
            Timing = frame.Timing,
            Contingency = frame.Contingency,
            When = When(fields),
            ExpiresAfter = expires,
            OnMiss = onMiss,
            Short = Text(fields, "short"),
            Reveals = [.. fields.List("reveals").Select(part => FieldValues.Text(part, problems)).OfType<string>()],
            Photos = InjectWords.TakesPhotos(frame.Kind) ? photos.Read(fields) : [],
        };
    }

    private LocalText? Text(Fields fields, string key) =>
        fields.Local(key) is { } text ? placeholders.Fill(text, fields.SpotOf(key), problems) : null;

    private Timing ReadTiming(Fields fields, InjectKind kind, bool contingency)
    {
        var at = fields.SpotOf("at");
        var word = Words.Kebab(kind.ToString());
        if (fields.Has("at") && (contingency || InjectWords.IsOutcome(kind)))
            problems.Add(at, contingency ? FileRule.ContingencyHasNoTime : FileRule.OutcomeHasNoTime, [word]);
        if (contingency)
            return new Timing.ByHand();
        if (InjectWords.IsOutcome(kind))
            return new Timing.OnOutcome();
        if (!fields.Has("at"))
            problems.Add(at, FileRule.MissingTime, [word]);
        if (fields.Text("at") is not { } text)
            return new Timing.ByHand();
        if (parseTiming(text) is { } timing)
            return timing;
        problems.Add(at, timingRule, [text]);
        return new Timing.ByHand();
    }

    private (TimeSpan? After, OnMiss OnMiss) Expiry(Fields fields, InjectKind kind)
    {
        if (InjectWords.IsOutcome(kind) && (fields.Has("expires-after") || fields.Has("on-miss")))
            problems.Add(fields.SpotOf("expires-after"), FileRule.OutcomeNeverExpires, [Words.Kebab(kind.ToString())]);
        var (after, onMiss) = InjectWords.Defaults(kind);
        var never = fields.Find("expires-after") is Node.Text { Value: "never" };
        if (fields.Has("expires-after"))
            after = never ? null : fields.Parsed("expires-after", Durations.Parse, FileRule.BadDuration);
        var chosen = fields.Word("on-miss", InjectWords.OnMiss);
        // Something that expires by the author's wish and says no more is skipped: "send" would make the time meaningless.
        var fallback = fields.Has("expires-after") && !never && onMiss == OnMiss.Send ? OnMiss.Skip : onMiss;
        return (after, chosen ?? fallback);
    }

    private Condition? When(Fields fields)
    {
        if (fields.Text("when") is not { } text)
            return null;
        return Conditions.Parse(text) ?? problems.None<Condition>(fields.SpotOf("when"), FileRule.BadCondition, text);
    }

    private void ForbidForeignKeys(Fields fields, InjectKind kind)
    {
        string[] ofMessages = ["short", "reveals"];
        string[] ofPhotos = InjectWords.TakesPhotos(kind) ? [] : ["photo", "photos"];
        string[] foreign = [.. kind == InjectKind.Cue ? ofMessages : ["for"], .. ofPhotos];
        foreach (var key in foreign.Where(fields.Has))
            problems.Add(fields.SpotOf(key), FileRule.KeyNotForKind, [key, Words.Kebab(kind.ToString())]);
    }

    private sealed record Frame(string Id, InjectKind Kind, LocalText Text, Timing Timing, bool Contingency);
}
