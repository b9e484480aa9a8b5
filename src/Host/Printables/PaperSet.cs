using System.Security.Cryptography;
using FeedGame.Engine.Games;
using FeedGame.Host.Feed;
using FeedGame.Host.Printables.Pages;
using Microsoft.AspNetCore.Components;

namespace FeedGame.Host.Printables;

/// <summary>Everything that is printed before an evening, each a page or two of A4 (P5). The run sheet is made when it is armed.</summary>
internal static class PaperSet
{
    /// <summary>No letter or digit that looks like another one: somebody reads it out in the dark.</summary>
    private const string Signs = "ACDEFHJKLMNPRTUVWXY3479";

    /// <summary>A code that nobody guesses in an evening.</summary>
    public static string Code() => RandomNumberGenerator.GetString(Signs, 6);

    /// <returns>The name of each file, its text, and whether it must stay secret until the game is over.</returns>
    public static async Task<IReadOnlyList<(string Name, string Text, bool Secret)>> RenderAsync(Game game, Uri? address, Func<string> code)
    {
        var codes = game.Rounds.ToDictionary(round => round.Id, _ => code(), StringComparer.Ordinal);
        var page = address is null ? null : $"{Reaching.PublicAddress.Text(address)}/g/{Uri.EscapeDataString(game.Id)}";
        var view = new PrintView(game, page, codes);
        return
        [
            ("poster.html", await TextAsync<PosterPage>(view), false),
            ("briefing.html", await TextAsync<BriefingPage>(view), false),
            ("begeleiders.html", await TextAsync<YouthRulesPage>(view), false),
            ("voorbijgangers.html", await TextAsync<CardPage>(view), false),
            ("brief.html", await TextAsync<LetterPage>(view), true),
        ];
    }

    private static Task<string> TextAsync<TPage>(PrintView view)
        where TPage : IComponent => PageRenderer.RenderFileAsync<TPage>(new() { ["View"] = view });
}
