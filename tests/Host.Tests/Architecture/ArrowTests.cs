using System.Reflection;
using System.Xml.Linq;

namespace FeedGame.Host.Tests.Architecture;

/// <summary>Which project may see which (DESIGN §2): by what is used, and by what the project files allow.</summary>
public sealed class ArrowTests
{
    public static TheoryData<string, string[]> Arrows() =>
        new()
        {
            { "Abstractions", [] },
            { "Engine", ["FeedGame.Abstractions"] },
            { "Publishers", ["FeedGame.Abstractions"] },
            { "Media", [] },
            { "Host", ["FeedGame.Abstractions", "FeedGame.Engine", "FeedGame.Media", "FeedGame.Publishers"] },
        };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_uses_only_what_it_may_see(string project, string[] allowed) =>
        Assert.Empty(Ours(AssemblyOf(project).GetReferencedAssemblies().Select(name => name.Name!)).Except(allowed));

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_refers_only_to_what_it_may_see(string project, string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(House.Root, "src", project, $"FeedGame.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.Equal(allowed, references.Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Order());
    }

    private static IEnumerable<string> Ours(IEnumerable<string> names) =>
        names.Where(name => name.StartsWith("FeedGame.", StringComparison.Ordinal) || name == House.Host.GetName().Name);

    private static Assembly AssemblyOf(string project) =>
        House.Assemblies.Single(assembly =>
            assembly.GetName().Name is { } name && (name == "FeedGame." + project || (project, name) == ("Host", "feedgame"))
        );
}
