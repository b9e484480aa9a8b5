using System.CommandLine;
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

    /// <summary>How many times faster than the clock; null stands for "max".</summary>
    public static Option<double?> Speed(double usual) =>
        new("--speed")
        {
            Description = "how many times faster than real time: 1 to 3600, or max to jump from message to message",
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text == "max")
                    return null;
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is >= 1 and <= 3600)
                    return speed;
                result.AddError($"--speed must be a number from 1 to 3600 or max, was \"{text}\".");
                return null;
            },
        };

    /// <summary>When the first round starts; null stands for "now".</summary>
    public static Option<DateTimeOffset?> Start() =>
        new("--start")
        {
            Description = "now, or an instant such as 2026-11-27T19:30:00+01:00",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text == "now")
                    return null;
                if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                    return instant.ToUniversalTime();
                result.AddError($"--start must be now or an instant such as 2026-11-27T19:30:00+01:00, was \"{text}\".");
                return null;
            },
        };
}
