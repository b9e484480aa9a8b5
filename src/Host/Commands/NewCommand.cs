using System.CommandLine;
using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Files;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.NewGames;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame new NAME</c>: the files of an evening that people fill in, from the kit or from last year's.</summary>
internal static class NewCommand
{
    public static Command Make(Output output, TextReader? person, TimeProvider wall)
    {
        var name = new Argument<string>("NAME") { Description = "what the evening is called: small letters, digits, dashes" };
        var from = new Option<string?>("--from") { Description = "an evening to copy: its id, or its file" };
        var place = Text("--place", "village or neighbourhood");
        var date = Text("--date", "year-month-day; next Friday unless given");
        var zone = new Option<string>("--zone") { Description = "time zone", DefaultValueFactory = _ => "Europe/Amsterdam" };
        var meeting = Text("--meeting-point", "where everybody gathers");
        var number = Text("--number", "the report number");
        var rounds = Text("--rounds", "scenarios in order, with commas");
        var channels = Text("--channels", "channels, with commas");
        var (lang, config) = (SharedOptions.Lang(), SharedOptions.Config());
        var command = new Command("new", "Makes the files of a new evening, to be filled in.")
        {
            name,
            from,
            place,
            date,
            zone,
            meeting,
            number,
            rounds,
            channels,
            lang,
            config,
        };
        command.SetAction(parsed =>
        {
            var language = parsed.GetRequiredValue(lang);
            var today = DateOnly.FromDateTime(wall.GetLocalNow().DateTime);
            var folder = NewGameFiles.Folder(parsed.GetValue(config));
            var ask = new Questions(output, person, language);
            var id = parsed.GetRequiredValue(name);
            var when = ask.Ask(NewGameWords.Date, parsed.GetValue(date), Day(NewGameAnswers.NextFriday(today)));
            if (parsed.GetValue(from) is { } old)
                return Copy(output, folder, ConfigFolder.FileOf(parsed.GetValue(config), old), id, when, today, language);
            var settings = ConfigFolder.Open(NewGameFiles.ToRead(folder));
            var (kit, known) = (Scenarios(settings), Known(settings));
            var answers = new NewGameAnswers(
                id,
                ask.Ask(NewGameWords.Place, parsed.GetValue(place), Capital(id)),
                when,
                parsed.GetRequiredValue(zone),
                ask.Ask(NewGameWords.MeetingPoint, parsed.GetValue(meeting), "het dorpshuis"),
                ask.Ask(NewGameWords.Number, parsed.GetValue(number), ""),
                ask.Ask(NewGameWords.Rounds(kit.Select(scenario => scenario.Id)), parsed.GetValue(rounds), Usual(kit)),
                ask.Ask(NewGameWords.Channels(known.Select(channel => channel.Name)), parsed.GetValue(channels), UsualChannel(known))
            );
            return Write(output, folder, answers, today, kit, known, language);
        });
        return command;
    }

    private static int Write(
        Output output,
        string folder,
        NewGameAnswers answers,
        DateOnly today,
        IReadOnlyList<Scenario> kit,
        IReadOnlyList<NewChannel> known,
        string lang
    )
    {
        var problems = new List<LocalText>();
        if (answers.Read(today, kit, known, problems) is not { } game)
            throw Refused(problems, lang);
        var (file, people) = Paths(folder, game.Id);
        NewGameFiles.Complete(folder);
        NewGameFiles.WriteNew((file, NewGameText.Game(game)), (people, NewGameText.People(game)));
        Tell(output, [file, people], game.Id, lang);
        return CommandLine.Good;
    }

    private static int Copy(Output output, string folder, string source, string id, string when, DateOnly today, string lang)
    {
        var problems = new List<LocalText>();
        if (!File.Exists(source))
            problems.Add(NewGameWords.NoSuchGame(source));
        var date = NewGameAnswers.NameAndDate(id, when, today, problems);
        if (problems.Count > 0)
            throw Refused(problems, lang);
        var text = File.ReadAllText(source);
        var (file, people) = Paths(folder, id);
        var oldPeople = Path.ChangeExtension(source, ".people.yaml");
        NewGameFiles.Complete(folder);
        NewGameFiles.WriteNew(
            File.Exists(oldPeople)
                ? [(file, LastYear.Game(text, id, date)), (people, File.ReadAllText(oldPeople))]
                : [(file, LastYear.Game(text, id, date))]
        );
        Tell(output, [file], id, lang);
        output.Out.WriteLine(NewGameWords.Changes(LastYear.DateOf(text)).In(lang));
        return CommandLine.Good;
    }

    private static RefusedException Refused(List<LocalText> problems, string lang) =>
        new([.. problems.Select(problem => problem.In(lang))]);

    private static void Tell(Output output, IEnumerable<string> files, string id, string lang)
    {
        foreach (var file in files)
            output.Out.WriteLine(NewGameWords.Made(file).In(lang));
        output.Out.WriteLine(NewGameWords.Next(id).In(lang));
    }

    private static (string Game, string People) Paths(string folder, string id) =>
        (Path.Combine(folder, "games", id + ".yaml"), Path.Combine(folder, "games", id + ".people.yaml"));

    /// <summary>Those that can be read; a broken one is <c>check</c>'s to tell.</summary>
    private static IReadOnlyList<Scenario> Scenarios(ConfigFolder settings) =>
        [
            .. Directory
                .GetFiles(Path.Combine(settings.Path, "scenarios"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(file => PlanReader.ReadScenario(file, settings.NewContext()).Scenario)
                .OfType<Scenario>(),
        ];

    private static IReadOnlyList<NewChannel> Known(ConfigFolder settings) =>
        [
            .. settings
                .Channels.Names.Order(StringComparer.Ordinal)
                .Select(name => new NewChannel(name, settings.Channels.TraitsOf(name)?.Kind == ChannelKind.Human)),
        ];

    /// <summary>A youth round first, then one for adults.</summary>
    private static string Usual(IReadOnlyList<Scenario> kit) =>
        string.Join(",", kit.GroupBy(scenario => scenario.Track).OrderBy(track => track.Key).Select(track => track.First().Id));

    /// <summary>People who forward need no keys: the first rehearsal works at once.</summary>
    private static string UsualChannel(IReadOnlyList<NewChannel> known) =>
        known.OrderByDescending(channel => channel.ByHand).Select(channel => channel.Name).FirstOrDefault() ?? "";

    private static Option<string?> Text(string option, string meaning) => new(option) { Description = meaning };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Capital(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
