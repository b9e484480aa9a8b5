using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FeedGame.Host.Commands;

/// <summary>Options that several commands have in common.</summary>
internal static class SharedOptions
{
    public static Option<string> Lang()
    {
        var option = new Option<string>("--lang") { Description = "nl or en", DefaultValueFactory = _ => "nl" };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    public static Option<string?> Config() =>
        new("--config") { Description = "the folder with appsettings.json; else ./config, else the one beside the program" };

    public static Option<Pace> Speed(double usual) =>
        new("--speed")
        {
            Description = "how many times faster than real time: 1 to 3600, or max to jump from message to message",
            DefaultValueFactory = _ => new Pace(usual),
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text == "max")
                    return Pace.Max;
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is >= 1 and <= 3600)
                    return new Pace(speed);
                result.AddError($"--speed must be a number from 1 to 3600 or max, was \"{text}\".");
                return null;
            },
        };

    public const string StartMeaning = "when the first round starts: now, or an instant such as 2026-11-27T19:30:00+01:00";

    public static Option<StartTime> Start() =>
        new("--start")
        {
            Description = StartMeaning,
            DefaultValueFactory = _ => StartTime.Now,
            CustomParser = ParseStart,
        };

    public static StartTime? ParseStart(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "now")
            return StartTime.Now;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return new StartTime(instant.ToUniversalTime());
        result.AddError($"--start must be now or an instant such as 2026-11-27T19:30:00+01:00, was \"{text}\".");
        return null;
    }

    public static Option<string> Data() =>
        new("--data") { Description = "the folder with everything that survives a restart", DefaultValueFactory = _ => "data" };

    public static Option<string> As(string meaning) =>
        new("--as") { Description = meaning, DefaultValueFactory = _ => Environment.UserName };

    public static Option<string> Urls() =>
        new("--urls") { Description = "the address of the public page", DefaultValueFactory = _ => "http://127.0.0.1:5280" };

    public static Option<string?> PublicUrl() =>
        new("--public-url") { Description = "the https address by which everybody finds this host; else PublicUrl in appsettings.json" };

    /// <summary>A speed for real running.</summary>
    public static Option<double> Times()
    {
        var option = new Option<double>("--speed")
        {
            Description = "how many times faster than real time; other than 1 for sandbox and loopback channels only",
            DefaultValueFactory = _ => 1,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 1 or > 3600 or double.NaN)
                result.AddError("--speed must be a number from 1 to 3600.");
        });
        return option;
    }
}

/// <summary>How many times faster than the clock an evening runs; null jumps from event to event.</summary>
internal sealed record Pace(double? Times)
{
    public static readonly Pace Max = new((double?)null);

    public override string ToString() => Times?.ToString(CultureInfo.InvariantCulture) ?? "max";
}

/// <summary>When the first round starts; null is now.</summary>
internal sealed record StartTime(DateTimeOffset? At)
{
    public static readonly StartTime Now = new((DateTimeOffset?)null);

    public override string ToString() => At?.ToString("O", CultureInfo.InvariantCulture) ?? "now";
}
