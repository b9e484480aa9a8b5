using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Commands;
using FeedGame.Host.Data;

namespace FeedGame.Host.Hosting;

/// <summary>
/// The link that everything begins with: the organiser's own. It is shown on a terminal, or else written to a file that only the owner of
/// the folder can read; never to a log.
/// </summary>
internal static class FirstLink
{
    /// <summary>Does nothing once a game has an organiser.</summary>
    public static void Offer(Output output, GameHost host, string game, string lang)
    {
        if (host.Engine.Links.All(game).Any(link => link.Link.Role == RoleWords.Id(Role.Organiser) && !link.Revoked))
            return;
        var name = RoleWords.Of(Role.Organiser).In(lang);
        var wish = new LinkWish(name, Role.Organiser, new LinkScope(false, null), LinkWish.UsualTime, LinkWish.UsualUses);
        if (host.Links.Make(game, wish).Path is not { } path)
            return;
        if (output.IsTerminal)
            output.Out.WriteLine(RunWords.OrganiserLink(host.Shown + path).In(lang));
        else
            output.Error.WriteLine(RunWords.OrganiserLinkIn(Write(host.Folder, game, host.Shown + path)).In(lang));
    }

    private static string Write(string folder, string game, string link)
    {
        var file = Path.Combine(folder, $"organiser-link.{game}.txt");
        SecretFile.Write(file, link + Environment.NewLine);
        return file;
    }
}
