using System.Globalization;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Control;
using Microsoft.OpenApi;

namespace FeedGame.Host.Access;

/// <summary>How a value of a command is written in a form or in JSON.</summary>
/// <param name="Read">Null for what is no such value.</param>
/// <param name="What">What it must be, for who wrote something else.</param>
/// <param name="Example">For programs.</param>
internal sealed record FieldKind(Func<string, object?> Read, LocalText What, string Example)
{
    /// <summary>Its words, where only these are good; else null.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>What it is in JSON; a program may write any of it as a string too.</summary>
    public JsonSchemaType Json { get; init; } = JsonSchemaType.String;
}

/// <summary>Each kind of value that commands are made of. A command with another kind does not start the program.</summary>
internal static class FieldKinds
{
    private static readonly Dictionary<Type, FieldKind> ByType = new()
    {
        [typeof(string)] = new(text => text, new("tekst", "text"), "Goed zo."),
        [typeof(InjectId)] = new(
            text => text.Length == 0 ? null : InjectId.Parse(text),
            new("de naam van een bericht, zoals jeugd/hint-2,", "the name of an inject, such as jeugd/hint-2"),
            "jeugd/hint-2"
        ),
        [typeof(PaperLine)] = new(
            text => PaperLine.Parse(text),
            new("een bericht en een tijd, zoals jeugd/hint-2 19:45,", "an inject and a time, such as jeugd/hint-2 19:45"),
            "jeugd/hint-2 19:45"
        ),
        [typeof(DeliveryKey)] = new(text => Delivery(text), new("een verzending", "a delivery"), "jeugd/hint-2@1.publish.x"),
        [typeof(bool)] = new(text => Flag(text), new("true of false", "true or false"), "true") { Json = JsonSchemaType.Boolean },
        [typeof(int)] = new(text => Whole(text), new("een heel getal", "a whole number"), "1") { Json = JsonSchemaType.Integer },
        [typeof(TimeSpan)] = new(
            text => CommandWords.Span(text),
            new("een duur, zoals +5m of -90s,", "a time span, such as +5m or -90s"),
            "+5m"
        ),
        [typeof(DateTimeOffset)] = new(
            text => Instant(text),
            new("een tijdstip, zoals 2026-11-27T19:30:00+01:00,", "an instant, such as 2026-11-27T19:30:00+01:00"),
            "2026-11-27T19:30:00+01:00"
        ),
        [typeof(TimeOnly)] = new(text => CommandWords.Time(text), new("een tijd, zoals 21:15,", "a time, such as 21:15"), "21:15"),
        [typeof(CadenceChange)] = new(
            text => CommandWords.Change(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            new("een tempo, zoals x0.75 of every 4m,", "a cadence, such as x0.75 or every 4m"),
            "x0.75"
        ),
    };

    /// <param name="type">Of one value; enums are words.</param>
    public static FieldKind Of(Type type) =>
        ByType.TryGetValue(type, out var kind) ? kind
        : type.IsEnum ? OfEnum(type)
        : throw new InvalidOperationException($"No form can hold a {type}; say how it is written.");

    private static FieldKind OfEnum(Type type)
    {
        var words = Enum.GetValues(type)
            .Cast<object>()
            .ToDictionary(value => CommandShape.Kebab(value.ToString()!), StringComparer.Ordinal);
        var list = string.Join(", ", words.Keys);
        return new FieldKind(text => words.GetValueOrDefault(text), new($"een van {list}", $"one of {list}"), words.Keys.First())
        {
            Words = [.. words.Keys],
        };
    }

    private static DeliveryKey? Delivery(string text)
    {
        try
        {
            return DeliveryKey.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A ticked box sends "on".</summary>
    private static bool? Flag(string text) =>
        text switch
        {
            "true" or "on" => true,
            "false" or "off" => false,
            _ => null,
        };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;
}
