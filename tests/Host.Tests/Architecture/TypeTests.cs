using System.Reflection;
using System.Runtime.CompilerServices;

namespace FeedGame.Host.Tests.Architecture;

/// <summary>The habits of STYLE that a reader should be able to rely on without looking.</summary>
public sealed class TypeTests
{
    /// <summary>Seams to a network or a clock: one implementer in the program, another in a test or in the next channel.</summary>
    private static readonly HashSet<string> Seams =
    [
        "IPublisherModule",
        "IPublisher",
        "IRetractingPublisher",
        "IReadablePublisher",
        "IEditingPublisher",
        "IAmplifyingPublisher",
        "IAlarms",
        "IXTransport",
    ];

    private static readonly string[] NamesOfNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Base", "Impl"];

    [Fact]
    public void A_class_is_sealed_unless_another_inherits_from_it()
    {
        var inherited = House.Types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        Nobody(House.Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !inherited.Contains(type)));
    }

    [Fact]
    public void Only_a_seam_is_an_interface_with_one_implementer() =>
        Nobody(House.Types.Where(type => type.IsInterface && !Seams.Contains(type.Name) && Implementers(type) < 2));

    [Fact]
    public void A_type_is_named_for_what_it_is() =>
        Nobody(House.Types.Where(type => NamesOfNothing.Any(name => type.Name.Split('`')[0].EndsWith(name, StringComparison.Ordinal))));

    /// <summary>Nobody can await it, so its failure would end the process. Lambdas are looked at as well.</summary>
    [Fact]
    public void No_method_is_async_void()
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = House.Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(All));
        Nobody(methods.Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))));
    }

    private static void Nobody(IEnumerable<MemberInfo> offenders) =>
        Assert.Empty(offenders.Select(offender => offender is Type type ? type.FullName : $"{offender.DeclaringType}.{offender.Name}"));

    private static int Implementers(Type seam) =>
        House.Types.Count(type => type.IsClass && type.GetInterfaces().Select(Definition).Contains(seam));

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
