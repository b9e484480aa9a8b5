using FeedGame.Host.Tests;
using FeedGame.Host.Tests.Channels.NewChannel;
using FeedGame.Host.Tests.Running;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace FeedGame.Host.Tests;

/// <summary>The tests that play in real time begin first, so that the others fill their waiting and nothing waits for them at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        typeof(KillTests).FullName!,
        typeof(XEveningTests).FullName!,
        typeof(NewChannelTests).FullName!,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderByDescending(IsLong)];

    private static bool IsLong<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        Longest.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
}
