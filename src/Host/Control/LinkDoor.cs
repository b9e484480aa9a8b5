using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Access;
using FeedGame.Host.Commands;
using FeedGame.Host.Hosting;
using FeedGame.Host.Relay;

namespace FeedGame.Host.Control;

/// <summary>The part of the door for controllers that makes links. A link is said once, to who asked for it: it is kept nowhere.</summary>
internal sealed class LinkDoor(GameHost host, Game game)
{
    public ControlAnswer Do(string[] words, string lang) =>
        words switch
        {
            ["link", var name, .. { Length: > 0 } what] => Told(Make(name, what), lang),
            ["link-all"] => All(game.Id, lang),
            ["link-all", var file] => All(file, lang),
            ["links"] => ControlAnswer.Good(string.Join('\n', host.Links.Lines(game.Id, lang).DefaultIfEmpty(LinkText.None.In(lang)))),
            ["unlink", var former] => ControlAnswer.Good(ControlWords.LinksTaken(former, host.Links.TakeBack(game.Id, former)).In(lang)),
            _ => ControlAnswer.WrongUse(CommandWords.AllUsage),
        };

    /// <summary>
    /// A link for everybody in the people file who has a page. Whoever has one that works keeps it: it may be in a telephone already.
    /// </summary>
    private ControlAnswer All(string file, string lang)
    {
        IReadOnlyList<Person> people;
        try
        {
            people = host.Parts.Config.People(file, lang);
        }
        catch (RefusedException refused)
        {
            return ControlAnswer.Refused(string.Join('\n', refused.Problems));
        }
        if (people.Count == 0)
            return ControlAnswer.Refused(LinkText.NoPeople(game.Id).In(lang));
        return ControlAnswer.Good(string.Join('\n', people.Select(person => Line(person, lang))));
    }

    private string Line(Person person, string lang)
    {
        var said =
            LinkWords.For(person, game) is not { } words ? LinkText.NoPage.In(lang)
            : host.Links.HasOpen(game.Id, person.Name, words) ? LinkText.KeepsLink.In(lang)
            : Told(Make(person.Name, words), lang).Text;
        return $"{person.Name} · {LinkText.DutyOf(person.Role).In(lang)}: {said}";
    }

    private (string? Address, LocalText? Wrong) Make(string name, IReadOnlyList<string> words)
    {
        if (LinkWish.Parse(name, words, out var wrong) is not { } wish)
            return Make(name, RelayScope.Parse(words));
        var (path, why) = wrong is null ? host.Links.Make(game.Id, wish) : (null, wrong);
        return (path is null ? null : host.Shown + path, why);
    }

    private (string? Address, LocalText? Wrong) Make(string name, RelayScope scope)
    {
        if (game.Channels.FirstOrDefault(channel => channel.Name == scope.Channel) is not { Groups.Count: > 0 } channel)
            return (
                null,
                ControlWords.NoGroups(scope.Channel, game.Channels.Where(other => other.Groups.Count > 0).Select(other => other.Name))
            );
        if (scope.Groups.Except(channel.Groups.Select(known => known.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return (null, ControlWords.NoSuchGroup(unknown, channel.Groups.Select(known => known.Id)));
        return ($"{host.Shown}/r/{host.Relay.MakeLink(game.Id, name, scope)}", null);
    }

    private static ControlAnswer Told((string? Address, LocalText? Wrong) made, string lang) =>
        made.Address is { } address ? ControlAnswer.Good(address) : ControlAnswer.Refused(made.Wrong!.In(lang));
}
