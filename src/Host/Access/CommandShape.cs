using System.Reflection;
using System.Text;
using FeedGame.Engine.Commands;

namespace FeedGame.Host.Access;

/// <summary>A command as forms and programs give it.</summary>
/// <param name="Name">As <c>control</c> calls it.</param>
internal sealed record CommandShape(string Name, Type Type, IReadOnlyList<CommandField> Fields)
{
    /// <summary>Where the word that people type is another than the name in the code.</summary>
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(Command.MoveRound)] = "move",
        [typeof(Command.PlanSpare)] = "spare",
        [typeof(Command.TriageReport)] = "triage",
        [typeof(Command.AcceptSuggestion)] = "accept",
        [typeof(Command.DismissSuggestion)] = "dismiss",
        [typeof(Command.HandOver)] = "by-hand",
        [typeof(Command.Forward)] = "forwarded",
    };

    /// <summary>Every command there is, by name. Read from the commands themselves: nobody can forget one.</summary>
    public static readonly IReadOnlyDictionary<string, CommandShape> All = typeof(Command)
        .GetNestedTypes()
        .Select(Of)
        .ToDictionary(shape => shape.Name, StringComparer.Ordinal);

    public Command Make(object?[] values) => (Command)Type.GetConstructors().Single().Invoke(values);

    public static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }

    private static CommandShape Of(Type type) =>
        new(
            Names.GetValueOrDefault(type) ?? Kebab(type.Name),
            type,
            [.. type.GetConstructors().Single().GetParameters().Select(CommandField.Of)]
        );
}

/// <summary>A value that a command holds.</summary>
/// <param name="Many">True for a list: the field may come several times.</param>
/// <param name="Default">What stands for it when it is left out; only where it may be.</param>
internal sealed record CommandField(string Name, Type Type, FieldKind Kind, bool Many, bool Required, object? Default)
{
    public static CommandField Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var many = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var one = many ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return new CommandField(
            parameter.Name!.ToLowerInvariant(),
            one,
            FieldKinds.Of(one),
            many,
            !nullable && !parameter.HasDefaultValue,
            parameter.HasDefaultValue ? parameter.DefaultValue : null
        );
    }
}
