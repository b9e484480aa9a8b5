using FeedGame.Abstractions.Channels;
using NSubstitute;

namespace FeedGame.Publishers.Tests;

public sealed class ModulesTests
{
    [Fact]
    public void Every_channel_is_found_without_being_named_anywhere()
    {
        var modules = Modules.All();
        Assert.Contains(modules, module => module.Type == "sandbox");
        Assert.All(modules, module => Assert.Matches("^[a-z][a-z0-9-]*$", module.Type));
    }

    [Fact]
    public void Only_public_sealed_modules_with_an_empty_constructor_count() =>
        Assert.IsType<OneModule>(
            Assert.Single(Modules.In([typeof(OneModule), typeof(OpenModule), typeof(HiddenModule), typeof(NeedyModule), typeof(string)]))
        );

    [Fact]
    public void Two_folders_cannot_claim_one_type()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Modules.In([typeof(OneModule), typeof(TwinModule)]));
        Assert.StartsWith("Channel type \"one\" is claimed by ", error.Message);
    }
}

public class OpenModule : IPublisherModule
{
    public string Type => "one";

    public IReadOnlyList<ChannelSetting> Settings => [];

    public ChannelTraits DefaultTraits => Substitute.For<IPublisher>().Traits;

    public IReadOnlyList<SettingProblem> Validate(ChannelContext context) => [];

    public IPublisher Create(ChannelContext context) => Substitute.For<IPublisher>();
}

public sealed class OneModule : OpenModule;

public sealed class TwinModule : OpenModule;

internal sealed class HiddenModule : OpenModule;

public sealed class NeedyModule(string need) : OpenModule
{
    public string Need { get; } = need;
}
