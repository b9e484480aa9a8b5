using System.Reflection;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers;

/// <summary>
/// Every kind of channel there is, found by looking: a new channel is a folder with a public sealed module in it, and nobody
/// has to be told.
/// </summary>
public static class Modules
{
    /// <summary>In the order of their types. Throws when two folders claim one type.</summary>
    public static IReadOnlyList<IPublisherModule> All() => In(typeof(Modules).Assembly.GetExportedTypes());

    internal static IReadOnlyList<IPublisherModule> In(IEnumerable<Type> types)
    {
        var modules = types.Where(IsModule).Select(Make).OrderBy(module => module.Type, StringComparer.Ordinal).ToList();
        return modules.GroupBy(module => module.Type).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidOperationException($"Channel type \"{twice.Key}\" is claimed by {string.Join(" and ", twice)}.")
            : modules;
    }

    private static bool IsModule(Type type) =>
        type is { IsPublic: true, IsSealed: true }
        && type.IsAssignableTo(typeof(IPublisherModule))
        && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null;

    private static IPublisherModule Make(Type type) => (IPublisherModule)Activator.CreateInstance(type)!;
}
