using System.Globalization;
using FeedGame.Engine.Links;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Control;

namespace FeedGame.Host.Access;

/// <summary>A link that somebody wants made.</summary>
/// <param name="Deputy">Who gives the starting signal when this person cannot; only with <c>start</c>.</param>
internal sealed record LinkWish(string Name, Role Role, LinkScope Scope, TimeSpan Lasts, int MostUses, string? Deputy = null)
{
    /// <summary>Long enough to prepare an evening and to look back on it.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromDays(30);

    /// <summary>A telephone, a laptop, and a few times that somebody closed the browser.</summary>
    public const int UsualUses = 5;

    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(365);

    public const int HighestUses = 500;

    public LinkTerms Terms(DateTimeOffset now) => new(now + Lasts, MostUses);

    /// <summary>Reads <c>police start deputy Eva for 3d uses 2</c>; null when the first word is no role that pages are for.</summary>
    public static LinkWish? Parse(string name, IReadOnlyList<string> words, out LocalText? wrong)
    {
        wrong = null;
        if (RoleWords.Parse(words[0]) is not { } role || role == Role.Relay)
            return null;
        var wish = new LinkWish(name, role, new LinkScope(false, null), UsualTime, UsualUses);
        for (var index = 1; index < words.Count && wrong is null; index++)
            wish = wish.With(words[index], words[index] == "start" ? null : words.ElementAtOrDefault(++index), out wrong);
        return wish;
    }

    private LinkWish With(string word, string? value, out LocalText? wrong)
    {
        var with = (word, value) switch
        {
            ("start", _) => this with { Scope = Scope with { Starts = true } },
            ("round", { } round) => this with { Scope = Scope with { Round = round } },
            ("deputy", { } deputy) => this with { Deputy = deputy },
            ("for", { } time) when Days(time) is { } lasts => this with { Lasts = lasts },
            ("uses", { } uses) when int.TryParse(uses, NumberStyles.None, CultureInfo.InvariantCulture, out var most) => this with
            {
                MostUses = most,
            },
            _ => null,
        };
        wrong = with is null ? LinkText.WrongWord(word) : null;
        return with ?? this;
    }

    /// <summary>"3d", "12h".</summary>
    private static TimeSpan? Days(string text) =>
        text.EndsWith('d') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? TimeSpan.FromDays(Math.Min(days, 10_000))
            : CommandWords.Span(text);
}
