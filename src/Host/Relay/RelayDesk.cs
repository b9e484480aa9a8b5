using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Links;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Play;

namespace FeedGame.Host.Relay;

/// <summary>
/// The work of those who forward by hand: links, tasks, taps. The link is the key: it is unguessable, and nothing else is asked for, so
/// that it works in any app's browser and no other site can tap for its holder.
/// </summary>
internal sealed class RelayDesk(GameEngine engine, IReadOnlyDictionary<string, IPublisher> channels, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The token of a new link; null when there is no such game. It is shown once and kept nowhere.</summary>
    public string? MakeLink(string game, string name, RelayScope scope)
    {
        var token = SecretToken.New();
        var link = new PersonalLink(game, engine.PersonId(game, name), RelayScope.Role, scope.ToString());
        return engine.Links.Add(link, SecretToken.HashOf(token)) ? token : null;
    }

    /// <summary>Null for a token that opens nothing.</summary>
    public PersonalLink? Open(string token) => engine.Links.Find(SecretToken.HashOf(token)) is { Role: RelayScope.Role } link ? link : null;

    public IReadOnlyList<RelayCard> Cards(PersonalLink link) =>
        RelayCards.Of(
            engine.RelayTasks(link.Game),
            new Forwarder(RelayScope.Parse(link.Scope), link.Person, HasOdd(link)),
            Now,
            delivery => engine.TextOf(link.Game, delivery),
            inject => engine.Plan(link.Game)!.PhotosOf(inject),
            id => engine.PersonName(link.Game, id),
            channel => channels.GetValueOrDefault(channel)?.Traits.Forwarding
        );

    /// <summary>What this person is told of what the controllers did.</summary>
    public IReadOnlyList<NoticeLine> Notices(PersonalLink link, Func<DateTimeOffset, string> clock) =>
        NoticeLine.For(engine.Plan(link.Game)!, engine.State(link.Game)!, new Actor(link.Person, Role.Relay), null, clock, Now);

    /// <summary>Writes down that this person saw it.</summary>
    public Task SeeAsync(PersonalLink link, int notice) =>
        engine.CommandAsync(link.Game, new Command.SeeNotice(notice), new Actor(link.Person, Role.Relay), CancellationToken.None);

    private bool HasOdd(PersonalLink link) =>
        Forwarder.HasOdd(
            RelayScope.Parse(link.Scope),
            engine.Plan(link.Game)!.Game.Channels.FirstOrDefault(channel => channel.Groups.Count > 0)?.Name,
            engine
                .Links.All(link.Game)
                .Where(other => other is { Open: true, Link.Role: RelayScope.Role })
                .Select(other => RelayScope.Parse(other.Link.Scope))
        );

    /// <summary>Writes a tap down. Only what this person is shown counts: others' groups are left out.</summary>
    /// <returns>Why it was refused; null when it is written, or there was nothing to write.</returns>
    public async Task<CommandDecision.Refused?> TapAsync(PersonalLink link, IReadOnlyCollection<string> deliveries, bool done)
    {
        var mine = Cards(link).SelectMany(card => card.Lines).Select(line => line.Group.Delivery);
        var tapped = mine.Where(delivery => deliveries.Contains(delivery.ToString(), StringComparer.Ordinal)).ToList();
        return tapped.Count == 0
            ? null
            // Not the caller's token: a tap counts also when the phone lost its connection meanwhile.
            : await engine.CommandAsync(
                link.Game,
                new Command.Forward(tapped, done),
                new Actor(link.Person, Role.Relay),
                CancellationToken.None
            ) as CommandDecision.Refused;
    }
}
