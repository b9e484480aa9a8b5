using System.Security.Cryptography;
using FeedGame.Engine.Games;
using FeedGame.Host.Feed;
using FeedGame.Host.Printables.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

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
        await using var provider = new ServiceCollection().AddLogging().BuildServiceProvider();
        var renderer = new PageRenderer(provider, NullLoggerFactory.Instance);
        return
        [
            ("poster.html", await TextAsync<PosterPage>(renderer, view), false),
            ("briefing.html", await TextAsync<BriefingPage>(renderer, view), false),
            ("begeleiders.html", await TextAsync<YouthRulesPage>(renderer, view), false),
            ("voorbijgangers.html", await TextAsync<CardPage>(renderer, view), false),
            ("brief.html", await TextAsync<LetterPage>(renderer, view), true),
        ];
    }

    private static Task<string> TextAsync<TPage>(PageRenderer renderer, PrintView view)
        where TPage : IComponent => renderer.RenderTextAsync<TPage>(new() { ["View"] = view });
}
