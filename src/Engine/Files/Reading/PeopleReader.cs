using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads who does what. Names and phones stay out of problems, as problems may end up in a log: they tell the place only.
/// </summary>
internal static class PeopleReader
{
    public static readonly IReadOnlyDictionary<string, Duty> Duties = Words.Of<Duty>();

    /// <param name="rounds">The ids of the game's rounds; null when the file is read by itself.</param>
    public static IReadOnlyList<Person> Read(Node? root, IReadOnlyCollection<string>? rounds, ProblemList problems)
    {
        if (Fields.Open(root, KeySet.People, problems) is not { } fields)
            return [];
        return [.. fields.List("people").Select(node => ReadOne(node, rounds, problems)).OfType<Person>()];
    }

    private static Person? ReadOne(Node node, IReadOnlyCollection<string>? rounds, ProblemList problems)
    {
        if (Fields.Open(node, KeySet.Person, problems) is not { } fields)
            return null;
        var role = fields.Word("role", Duties);
        var name = fields.Text("name");
        var phone = fields.Text("phone");
        var round = fields.Id("round");
        if (phone is not null && ReportNumber.Judge(phone) is NumberVerdict.NoNumber or NumberVerdict.Emergency)
            problems.Add(fields.SpotOf("phone"), FileRule.BadPersonPhone);
        if (round is not null && rounds is not null && !rounds.Contains(round))
            problems.Add(fields.SpotOf("round"), FileRule.UnknownRound, [round], Nearest.To(round, rounds));
        return role is { } known && name is not null && phone is not null ? new Person(known, name, phone, round) : null;
    }
}
