using System.Reflection;
using System.Runtime.CompilerServices;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Games;
using FeedGame.Media.Photos;
using FeedGame.Publishers;

namespace FeedGame.Host.Tests.Architecture;

/// <summary>What the architecture tests look at: our five assemblies, and the sources they were built from.</summary>
internal static class House
{
    public static readonly Assembly Abstractions = typeof(IPublisher).Assembly;
    public static readonly Assembly Engine = typeof(GamePlan).Assembly;
    public static readonly Assembly Media = typeof(PhotoSafety).Assembly;
    public static readonly Assembly Publishers = typeof(Modules).Assembly;
    public static readonly Assembly Host = Assembly.Load("feedgame");

    public static readonly IReadOnlyList<Assembly> Assemblies = [Abstractions, Engine, Media, Publishers, Host];

    private static readonly string[] Patterns = ["*.cs", "*.razor"];

    public static readonly string Root = typeof(House)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepoRoot")
        .Value!;

    /// <summary>The types people wrote, without what the compiler made of lambdas, iterators and Razor files.</summary>
    public static IEnumerable<Type> Types =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("FeedGame.", StringComparison.Ordinal) == true)
            .Where(type => !Outwards(type).Any(outer => outer.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)))
            .Where(type => type.Name != "_Imports" && !Inherits(type, "Microsoft.AspNetCore.Components.ComponentBase"));

    /// <summary>Every source file below <paramref name="folder"/>, as a path from the root with forward slashes.</summary>
    public static IEnumerable<SourceFile> Sources(string folder) =>
        Patterns
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj"));

    private static bool Inherits(Type type, string name) =>
        type.BaseType is { } parent && (parent.FullName == name || Inherits(parent, name));

    private static IEnumerable<Type> Outwards(Type type) => type.DeclaringType is { } outer ? [type, .. Outwards(outer)] : [type];
}

internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Count(character => character == '\n');

    /// <summary>The code without comments that stand on their own line.</summary>
    public IEnumerable<string> Code =>
        Text.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("//", StringComparison.Ordinal));
}
