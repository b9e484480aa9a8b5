using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests;

/// <summary>
/// How every kind of channel speaks of its settings: an organiser finds the place by the path, and no secret is repeated, not even a
/// wrong one.
/// </summary>
public sealed class SettingWordingTests
{
    /// <summary>Wrong as anything: no key, no address and no number has a space, a quote and a letter from afar.</summary>
    private const string Nonsense = "geheim \"ж";

    public static TheoryData<string> Types() => [.. Modules.All().Select(module => module.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_mistake_begins_with_its_place_and_is_about_a_setting_that_is_described(string type)
    {
        var module = Module(type);
        var fields = module.Settings.Select(setting => setting.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in module.Validate(Context(module, _ => null)).Concat(module.Validate(Context(module, _ => Nonsense))))
        {
            Assert.Contains(problem.Field.Split(':')[0], fields);
            Assert.StartsWith($"Channels:dorp:{problem.Field}", problem.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Everything_that_is_required_and_missing_is_named_at_once(string type)
    {
        var module = Module(type);
        var named = module.Validate(Context(module, _ => null)).Select(problem => problem.Field);
        Assert.Empty(module.Settings.Where(setting => setting.Required).Select(setting => setting.Field).Except(named));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_secret_is_never_repeated(string type)
    {
        var module = Module(type);
        var secrets = module.Settings.Where(setting => setting.Secret).Select(setting => setting.Field).ToHashSet(StringComparer.Ordinal);
        var problems = module.Validate(Context(module, field => secrets.Contains(field) ? Nonsense : null));
        Assert.DoesNotContain(problems, problem => problem.Text.Contains("geheim", StringComparison.Ordinal));
    }

    private static IPublisherModule Module(string type) => Modules.All().Single(module => module.Type == type);

    private static ChannelContext Context(IPublisherModule module, Func<string, string?> value) =>
        new(
            "dorp",
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    module.Settings.Select(setting => KeyValuePair.Create($"Channels:dorp:{setting.Field}", value(setting.Field)))
                )
                .Build()
                .GetSection("Channels:dorp"),
            TimeProvider.System,
            () => new HttpClient(),
            NullLogger.Instance
        );
}
