using System.Collections;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Access;

/// <summary>Turns the fields of a form, or of a program's JSON, into a command: one reader for all, so that all refuse alike.</summary>
internal static class CommandReader
{
    /// <summary>What every command may carry besides its own fields.</summary>
    public const string BecauseField = "because";

    /// <summary>Exactly one of the two is not null.</summary>
    public static (Command? Command, LocalText? Wrong) Read(CommandShape shape, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        if (fields.Keys.FirstOrDefault(name => name != BecauseField && !shape.Fields.Any(field => field.Name == name)) is { } unknown)
            return (null, AccessWords.NoSuchField(unknown, shape.Fields.Select(field => field.Name)));
        var values = new object?[shape.Fields.Count];
        for (var index = 0; index < values.Length; index++)
        {
            var field = shape.Fields[index];
            if (Read(field, fields.GetValueOrDefault(field.Name) ?? [], out values[index]) is { } wrong)
                return (null, wrong);
        }
        return (shape.Make(values) with { Because = fields.GetValueOrDefault(BecauseField) is [var because, ..] ? because : null }, null);
    }

    /// <summary>A field that may be left out may also be empty: that is what a form sends of it.</summary>
    private static LocalText? Read(CommandField field, IReadOnlyList<string> sent, out object? value)
    {
        value = field.Default;
        if (field.Many)
            return ReadMany(field, sent, out value);
        if (sent.Count == 0 || (!field.Required && sent[0].Length == 0))
            return field.Required ? AccessWords.MissingField(field.Name) : null;
        value = field.Kind.Read(sent[0]);
        return value is null ? AccessWords.WrongField(field.Name, sent[0], field.Kind.What) : null;
    }

    private static LocalText? ReadMany(CommandField field, IReadOnlyList<string> sent, out object? value)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.Type))!;
        value = list;
        foreach (var text in sent.Where(text => text.Length > 0))
        {
            if (field.Kind.Read(text) is not { } one)
                return AccessWords.WrongField(field.Name, text, field.Kind.What);
            list.Add(one);
        }
        return list.Count == 0 ? AccessWords.MissingField(field.Name) : null;
    }
}
