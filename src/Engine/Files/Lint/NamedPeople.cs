using System.Text.RegularExpressions;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Lint;

/// <summary>No public text holds the name of somebody who has a role (PRODUCT rule 8). The name itself is in no problem.</summary>
internal static class NamedPeople
{
    /// <summary>First names are words of their own too often; the whole name, or the last word of it, is hardly ever one.</summary>
    public static void Refuse(Spot at, Person person, Game game, ProblemList problems)
    {
        var last = person.Name.Split(' ')[^1];
        var names = last.Length < 4 || last == person.Name ? [person.Name] : new[] { person.Name, last };
        foreach (var (id, text) in Texts(game))
        {
            if (names.Any(name => IsIn(text, name)))
                problems.Add(at, FileRule.NamedPerson, [id]);
        }
    }

    private static IEnumerable<(string Id, string Text)> Texts(Game game) =>
        [
            .. game.Injects.OfType<Inject.Message>().SelectMany(message => Texts(message.Id, message)),
            .. game.Rounds.SelectMany(round =>
                round.Scenario.Injects.OfType<Inject.Message>().SelectMany(message => Texts($"{round.Id}/{message.Id}", message))
            ),
            .. game.Texts.SelectMany(ready => Texts($"texts/{Syntax.Words.Kebab(ready.Key.ToString())}", ready.Value)),
        ];

    private static IEnumerable<(string, string)> Texts(string id, Inject.Message message) =>
        Texts(id, message.Text).Concat(message.Short is { } shorter ? Texts(id, shorter) : []);

    private static IEnumerable<(string, string)> Texts(string id, LocalText text) =>
        text.En is { } english ? [(id, text.Nl), (id, english)] : [(id, text.Nl)];

    private static bool IsIn(string text, string name) =>
        Regex.IsMatch(text, $@"(?<!\p{{L}}){Regex.Escape(name)}(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
