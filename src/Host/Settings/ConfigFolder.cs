using System.Text.Json;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Settings;

/// <summary>
/// The folder with settings, games and scenarios: <c>--config</c>, else <c>./config</c>, else the one beside the program. Settings come
/// from its <c>appsettings.json</c>, then user secrets, then the environment (<c>FEEDGAME__…</c>).
/// </summary>
internal sealed class ConfigFolder
{
    private ConfigFolder(string path, IConfiguration settings)
    {
        Path = path;
        Channels = new ChannelSettings(settings.GetSection("Channels"));
        LogLevel = Level(settings["Logging:Level"]);
    }

    public string Path { get; }

    public ChannelSettings Channels { get; }

    /// <summary>What games and scenarios may refer to, for one reading.</summary>
    public PlanContext NewContext() => new(Channels.Names) { MakeSafe = new SafePhotos().Make };

    /// <summary>How much is logged: <c>Logging:Level</c>.</summary>
    public LogLevel LogLevel { get; }

    /// <summary>Throws <see cref="RefusedException"/> when there is no such folder or its settings are no JSON.</summary>
    public static ConfigFolder Open(string? asked)
    {
        var beside = System.IO.Path.Combine(AppContext.BaseDirectory, "config");
        var path = asked ?? (Directory.Exists("config") ? "config" : beside);
        if (!Directory.Exists(path))
            throw new RefusedException($"{path}: there is no such folder. --config names the folder with appsettings.json.");
        return new ConfigFolder(path, Read(System.IO.Path.Combine(path, "appsettings.json")));
    }

    /// <summary>The game at a path, or the one with that id in <c>games/</c>. Throws <see cref="RefusedException"/> with every mistake.</summary>
    public GamePlan Plan(string game, string lang)
    {
        var path = File.Exists(game) ? game : System.IO.Path.Combine(Path, "games", game + ".yaml");
        var reading = PlanReader.Read(File.Exists(path) ? path : game, NewContext());
        var plan = reading.Plan ?? throw new RefusedException([.. reading.Problems.Select(problem => problem.In(lang))]);
        var problems = Problems(plan, lang);
        return problems.Count == 0 ? plan : throw new RefusedException(problems);
    }

    /// <summary>What of a good plan does not go with the channels as they are configured.</summary>
    public IReadOnlyList<string> Problems(GamePlan plan, string lang) =>
        [.. LengthCheck.Problems(plan, Channels.TraitsOf, lang), .. AmplifyCheck.Problems(plan, Channels.KindOf, lang)];

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
