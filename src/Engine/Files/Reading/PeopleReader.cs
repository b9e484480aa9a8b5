using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads who does what. Names and phones stay out of problems, as problems may end up in a log: they tell the place only.
/// </summary>
internal static class PeopleReader
{
    public static readonly IReadOnlyDictionary<string, Duty> Duties = Words.Of<Duty>();

    /// <param name="game">The game they are of; null when the file is read by itself, or the game could not be read.</param>
    public static IReadOnlyList<Person> Read(Node? root, Game? game, ProblemList problems)
    {
        if (Fields.Open(root, KeySet.People, problems) is not { } fields)
            return [];
        List<Person> people = [.. fields.List("people").Select(node => ReadOne(node, game, problems)).OfType<Person>()];
        if (game is not null)
            ForwarderChecks.Warn(fields.SpotOf("people"), people, game, problems);
        return people;
    }

    private static Person? ReadOne(Node node, Game? game, ProblemList problems)
    {
        if (Fields.Open(node, KeySet.Person, problems) is not { } fields)
            return null;
        var role = fields.Word("role", Duties);
        var name = fields.Text("name");
        var phone = fields.Text("phone");
        var round = fields.Id("round");
        if (phone is not null && ReportNumber.Judge(phone) is NumberVerdict.NoNumber or NumberVerdict.Emergency)
            problems.Add(fields.SpotOf("phone"), FileRule.BadPersonPhone);
        CheckRound(fields, round, game);
        if (role is not { } known)
            return null;
        var forwards = ForwarderReader.Read(fields, known, game);
        if (name is null || phone is null)
            return null;
        var person = new Person(known, name, phone, round) { Channel = forwards.Channel, Groups = forwards.Groups };
        if (game is not null)
            NamedPeople.Refuse(fields.SpotOf("name"), person, game, problems);
        return person;
    }

    private static void CheckRound(Fields fields, string? round, Game? game)
    {
        if (round is null || game is null || game.Rounds.Any(known => known.Id == round))
            return;
        var near = Nearest.To(round, game.Rounds.Select(known => known.Id));
        fields.Problems.Add(fields.SpotOf("round"), FileRule.UnknownRound, [round], near);
    }
}
