using System.Text.Json;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Settings;

/// <summary>
/// The folder with settings, games and scenarios: <c>--config</c>, else <c>./config</c>, else the one beside the program. Settings come
/// from its <c>appsettings.json</c>, then user secrets, then the environment (<c>FEEDGAME__…</c>).
/// </summary>
internal sealed class ConfigFolder
{
    private readonly string _samples;

    private ConfigFolder(string path, string samples, IConfiguration settings)
    {
        Path = path;
        _samples = samples;
        Channels = new ChannelSettings(settings.GetSection("Channels"));
        LogLevel = Level(settings["Logging:Level"]);
        PublicUrl = settings["PublicUrl"];
    }

    /// <summary>The folder beside the program: the kit as it was shipped, with the sample games.</summary>
    public static string Kit { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>Where files of people are when they name no other folder.</summary>
    public const string Usual = "config";

    public string Path { get; }

    public ChannelSettings Channels { get; }

    /// <summary>What games and scenarios may refer to, for one reading.</summary>
    public PlanContext NewContext() => new(Channels.Names) { MakeSafe = new SafePhotos().Make };

    /// <summary>The setting <c>PublicUrl</c>, as it is written; null when there is none.</summary>
    public string? PublicUrl { get; }

    /// <summary>How much is logged: <c>Logging:Level</c>.</summary>
    public LogLevel LogLevel { get; }

    /// <summary>Throws <see cref="RefusedException"/> when there is no such folder or its settings are no JSON.</summary>
    public static ConfigFolder Open(string? asked)
    {
        var path = asked ?? (Directory.Exists(Usual) ? Usual : Kit);
        if (!Directory.Exists(path))
            throw new RefusedException($"{path}: there is no such folder. --config names the folder with appsettings.json.");
        return new ConfigFolder(path, asked ?? Kit, Read(System.IO.Path.Combine(path, "appsettings.json")));
    }

    /// <summary>
    /// The game at a path, or the one with that id in <c>games/</c>, fit to be played. Throws <see cref="RefusedException"/> with every
    /// mistake, and with every message that one of its channels would not take whole.
    /// </summary>
    public GamePlan Plan(string game, string lang)
    {
        var plan = Draft(game, lang);
        var misfits = Misfits(plan, lang);
        return misfits.Count == 0 ? plan : throw new RefusedException(misfits);
    }

    /// <summary>
    /// The file that somebody means: a path, or the id of a game in <c>games/</c>; what is neither comes back as it is. The kit's samples
    /// are found from a folder of one's own too, unless that folder was asked for by name.
    /// </summary>
    public string FileOf(string game) => FileOf(game, Path, _samples);

    /// <summary>As <see cref="FileOf(string)"/>, also where the folder is still to be made.</summary>
    /// <param name="asked">The folder that was asked for; null for <c>./config</c>.</param>
    public static string FileOf(string? asked, string game) => FileOf(game, asked ?? Usual, asked ?? Kit);

    private static string FileOf(string game, params ReadOnlySpan<string> folders)
    {
        if (File.Exists(game))
            return game;
        foreach (var folder in folders)
        {
            if (System.IO.Path.Combine(folder, "games", game + ".yaml") is var file && File.Exists(file))
                return file;
        }
        return game;
    }

    /// <summary>The same game while its texts may still be too long. Throws <see cref="RefusedException"/> with every mistake.</summary>
    public GamePlan Draft(string game, string lang) => Read(game, lang).Plan!;

    /// <summary>Who does what in that game. Throws <see cref="RefusedException"/> with every mistake in its files.</summary>
    public IReadOnlyList<Person> People(string game, string lang) => Read(game, lang).People;

    private PlanReading Read(string game, string lang)
    {
        var reading = PlanReader.Read(FileOf(game), NewContext());
        return reading.Plan is not null ? reading : throw new RefusedException([.. reading.Problems.Select(problem => problem.In(lang))]);
    }

    /// <summary>What the channels of a game would not take whole, a sentence each.</summary>
    public IReadOnlyList<string> Misfits(GamePlan plan, string lang) =>
        [
            .. LengthCheck
                .Problems(Preview.Of(plan, ToPreview(plan)))
                .Select(misfit => misfit.Text)
                .Concat(AmplifyCheck.Problems(plan, Channels.KindOf))
                .Select(problem => problem.In(lang)),
        ];

    /// <summary>The channels of a game, in its order; those of a kind that does not exist are left to whoever makes them.</summary>
    public IReadOnlyList<PreviewChannel> ToPreview(GamePlan plan) =>
        [
            .. plan
                .Game.Channels.Where(channel => channel.Amplifies is null)
                .Select(channel => Channels.ToPreview(channel.Name))
                .OfType<PreviewChannel>(),
        ];

    private static LogLevel Level(string? word) =>
        word is null ? LogLevel.Warning
        : Enum.TryParse<LogLevel>(word, ignoreCase: true, out var level) ? level
        : throw new RefusedException($"Logging:Level must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}, was \"{word}\".");

    private static IConfigurationRoot Read(string file)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(System.IO.Path.GetFullPath(file), optional: true)
                .AddUserSecrets(typeof(ConfigFolder).Assembly, optional: true)
                .AddEnvironmentVariables("FEEDGAME__")
                .Build();
        }
        catch (InvalidDataException problem)
        {
            throw new RefusedException(NotJson(file, problem));
        }
    }

    private static string NotJson(string file, InvalidDataException problem)
    {
        var json = problem.InnerException as JsonException ?? problem.InnerException?.InnerException as JsonException;
        var place = json?.LineNumber is { } line ? $":{line + 1}:{(json.BytePositionInLine ?? 0) + 1}" : "";
        return $"{file}{place}: this is no JSON. Look for a comma or a bracket that is missing or one too many just before this place.";
    }
}
