using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files;

/// <summary>Reads what people write. Bad input never throws: every mistake comes back at once, with its place and a remedy.</summary>
public static class PlanReader
{
    /// <summary>Reads a game, the scenarios it plays, and who does what: <c>GAME.people.yaml</c> beside it, or <c>people.yaml</c>.</summary>
    public static PlanReading Read(string gamePath, PlanContext context)
    {
        var problems = new ProblemList();
        var shelves = new Shelves(Folders.Shelf(gamePath, problems), PhotoFolder.Shelf(context));
        var plan = SourceFile.Load(gamePath, problems) is { } game ? ReadPlan(game, shelves, context.Channels, problems) : null;
        var people = ReadPeople(gamePath, plan, problems);
        return new PlanReading(problems.Any ? null : plan, problems.Errors, problems.Warnings, people);
    }

    /// <summary>Reads a scenario by itself.</summary>
    public static ScenarioReading ReadScenario(string path, PlanContext context)
    {
        var problems = new ProblemList();
        var tree = SourceFile.Load(path, problems) is { } source ? YamlTree.Parse(source, problems) : null;
        var draft = ScenarioReader.Read(tree, PhotosOf(context, problems), problems);
        return new ScenarioReading(problems.Any ? null : draft!.Scenario, problems.Errors, problems.Warnings);
    }

    /// <summary>Looks at a file of any kind; its keys tell which.</summary>
    public static FileReading Check(string path, PlanContext context)
    {
        var problems = new ProblemList();
        var tree = SourceFile.Load(path, problems) is { } source ? YamlTree.Parse(source, problems) : null;
        switch (KindOf(tree))
        {
            case FileKind.Game:
                var game = Read(path, context);
                return new FileReading(FileKind.Game, game.Problems, game.Warnings);
            case FileKind.People:
                PeopleReader.Read(tree, null, problems);
                return new FileReading(FileKind.People, problems.Errors, problems.Warnings);
            default:
                ScenarioReader.Read(tree, PhotosOf(context, problems), problems);
                return new FileReading(FileKind.Scenario, problems.Errors, problems.Warnings);
        }
    }

    /// <summary>
    /// Makes a plan again from the documents it was pinned with, the game first. Which channels are configured by now does not
    /// matter: what was pinned is played.
    /// </summary>
    public static PlanReading FromDocuments(IReadOnlyList<PlanDocument> documents)
    {
        var problems = new ProblemList();
        var plan = documents is [var game, ..]
            ? ReadPlan(new SourceFile(game.Path, game.Text), PinnedShelves(documents, problems), null, problems)
            : problems.None<GamePlan>(default, FileRule.FileEmpty);
        return new PlanReading(problems.Any ? null : plan, problems.Errors, problems.Warnings, []);
    }

    private static Shelves PinnedShelves(IReadOnlyList<PlanDocument> documents, ProblemList problems) =>
        new(Documents.Shelf(documents, problems), PhotoDocuments.Shelf(documents));

    /// <summary>Of a scenario by itself, whose game is not known: one label is as long as the other.</summary>
    private static PhotoReader PhotosOf(PlanContext context, ProblemList problems) =>
        new(PhotoFolder.Shelf(context), nameof(ExerciseLabel.Spelbericht).ToUpperInvariant(), problems);

    private static GamePlan? ReadPlan(SourceFile source, Shelves shelves, IReadOnlySet<string>? channels, ProblemList problems)
    {
        if (YamlTree.Parse(source, problems) is not { } root)
            return null;
        var game = GameReader.Read(root, shelves, channels, problems);
        return game is null || problems.Any ? null : Documents.Plan(game, [source, .. shelves.Scenarios.Taken], shelves.Photos.Taken);
    }

    private static IReadOnlyList<Person> ReadPeople(string gamePath, GamePlan? plan, ProblemList problems)
    {
        if (Folders.PeopleOf(gamePath) is not { } path || SourceFile.Load(path, problems) is not { } source)
            return [];
        return PeopleReader.Read(YamlTree.Parse(source, problems), plan?.Game, problems);
    }

    private static FileKind KindOf(Node? tree) =>
        tree is not Node.Map map ? FileKind.Scenario
        : map.Find("people") is not null ? FileKind.People
        : map.Find("rounds") is not null || map.Find("date") is not null || map.Find("report-number") is not null ? FileKind.Game
        : FileKind.Scenario;
}
