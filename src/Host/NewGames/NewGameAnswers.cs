using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.NewGames;

/// <summary>Answers as they were typed, and what is made of them. Every mistake is told at once.</summary>
internal sealed partial record NewGameAnswers(
    string Id,
    string Place,
    string Date,
    string Zone,
    string MeetingPoint,
    string Number,
    string Rounds,
    string Channels
)
{
    /// <param name="kit">The scenarios there are.</param>
    /// <param name="channels">The channels that are configured.</param>
    public NewGame? Read(DateOnly today, IReadOnlyList<Scenario> kit, IReadOnlyList<NewChannel> channels, ICollection<LocalText> problems)
    {
        var date = NameAndDate(Id, Date, today, problems);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
            problems.Add(NewGameWords.BadZone(Zone));
        var rounds = Chosen(Rounds, kit, scenario => scenario.Id, NewGameWords.NoScenario, problems);
        var used = Chosen(Channels, channels, channel => channel.Name, NewGameWords.NoChannel, problems);
        return problems.Count > 0
            ? null
            : new NewGame(Id, Place, date, Zone, MeetingPoint, Number.Length == 0 ? null : Number, used, [.. Named(rounds)]);
    }

    /// <summary>What every new evening needs, also one that is copied.</summary>
    /// <returns>The date; of no use when a problem was added.</returns>
    public static DateOnly NameAndDate(string id, string typed, DateOnly today, ICollection<LocalText> problems)
    {
        if (!Name().IsMatch(id))
            problems.Add(NewGameWords.BadName(id));
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date < today)
            problems.Add(NewGameWords.BadDate(typed));
        return date;
    }

    /// <summary>The next Friday that is not today: there must be time to prepare.</summary>
    public static DateOnly NextFriday(DateOnly today) => today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 6) % 7 + 1);

    private static List<T> Chosen<T>(
        string typed,
        IReadOnlyList<T> known,
        Func<T, string> idOf,
        Func<string, IEnumerable<string>, LocalText> unknown,
        ICollection<LocalText> problems
    )
    {
        var chosen = new List<T>();
        foreach (var word in typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (known.FirstOrDefault(one => idOf(one) == word) is { } found)
                chosen.Add(found);
            else
                problems.Add(unknown(word, known.Select(idOf)));
        }
        if (chosen.Count == 0 && problems.Count == 0)
            problems.Add(unknown(typed, known.Select(idOf)));
        return chosen;
    }

    private static IEnumerable<NewRound> Named(List<Scenario> scenarios)
    {
        var count = new Dictionary<Track, int>();
        foreach (var scenario in scenarios)
        {
            var number = count[scenario.Track] = count.GetValueOrDefault(scenario.Track) + 1;
            var name = scenario.Track == Track.Youth ? "jeugd" : "volwassenen";
            yield return new NewRound(number == 1 ? name : $"{name}-{number}", scenario);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
