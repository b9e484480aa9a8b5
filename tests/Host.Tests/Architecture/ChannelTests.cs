using System.Reflection;
using FeedGame.Abstractions.Channels;
using FeedGame.Publishers;

namespace FeedGame.Host.Tests.Architecture;

/// <summary>A new channel is one folder in src/Publishers, and no other file changes (DESIGN §2).</summary>
public sealed class ChannelTests
{
    private const string Folder = "src/Publishers";

    public static TheoryData<string> Folders() =>
        [.. Directory.EnumerateDirectories(Path.Combine(House.Root, Folder)).Select(Path.GetFileName).OfType<string>().Where(IsChannel)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_channels_folder_holds_one_module_and_it_is_found(string folder) =>
        Assert.Single(Modules.All(), module => module.GetType().Namespace == NamespaceOf(folder));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_channel_shows_nothing_but_its_module(string folder) =>
        Assert.All(
            TypesOf(folder).Where(type => type.IsPublic),
            type => Assert.True(type.IsAssignableTo(typeof(IPublisherModule)), $"{type}")
        );

    [Theory]
    [MemberData(nameof(Folders))]
    public void Nobody_outside_names_a_channels_types(string folder)
    {
        // A private type within another cannot be named from outside; only its name may be used there for something else.
        var names = TypesOf(folder)
            .Where(type => !type.IsNestedPrivate)
            .Select(type => type.Name.Split('`')[0])
            .Append(NamespaceOf(folder))
            .ToList();
        var outside = House.Sources("src").Where(file => !file.Path.StartsWith($"{Folder}/{folder}/", StringComparison.Ordinal));
        Assert.Empty(from file in outside from line in file.Code from name in names where Names(line, name) select $"{file.Path}: {line}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_channel_never_sees_its_sibling(string folder)
    {
        var seen = TypesOf(folder).SelectMany(Signatures).Where(type => type.Assembly == House.Publishers).Select(type => type.Namespace);
        Assert.Empty(seen.Where(name => name != NamespaceOf(folder) && name != "FeedGame.Publishers").Distinct());
    }

    private static bool IsChannel(string folder) => folder is not ("bin" or "obj");

    private static string NamespaceOf(string folder) => "FeedGame.Publishers." + folder;

    private static IEnumerable<Type> TypesOf(string folder) =>
        House.Types.Where(type => type.Assembly == House.Publishers && type.Namespace == NamespaceOf(folder));

    private static IEnumerable<Type> Signatures(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return
        [
            .. type.GetFields(All).Select(field => field.FieldType),
            .. methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methods.OfType<MethodInfo>().Select(method => method.ReturnType),
            .. type.GetInterfaces(),
        ];
    }

    /// <summary>The whole word only: <c>XOptions</c> does not name <c>X</c>.</summary>
    private static bool Names(string line, string name)
    {
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsWord(line, at - 1) && !IsWord(line, at + name.Length))
                return true;
        }
        return false;
    }

    private static bool IsWord(string line, int at) => at >= 0 && at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == '_');
}
