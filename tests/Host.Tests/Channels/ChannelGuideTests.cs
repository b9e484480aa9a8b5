using FeedGame.Abstractions.Channels;
using FeedGame.Publishers;

namespace FeedGame.Host.Tests.Channels;

/// <summary>The pages in <c>docs/channels</c> speak of the channels that there are, and of all their settings.</summary>
public sealed class ChannelGuideTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "channels");

    public static TheoryData<string> Kinds => [.. Modules.All().Select(module => module.Type)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_a_page_that_names_its_settings_and_no_others(string kind)
    {
        var page = File.ReadAllLines(Path.Combine(Folder, kind + ".md"));
        Assert.Equal("# " + kind, page[0]);
        var named = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        var known = Modules.All().Single(module => module.Type == kind).Settings.Select(setting => setting.Field);
        Assert.Equal(known.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_page_says_what_a_correction_a_withdrawal_and_a_lost_answer_lead_to(string kind)
    {
        var page = File.ReadAllText(Path.Combine(Folder, kind + ".md"));
        Assert.All(
            new[] { "**Correct**", "**Withdraw**", "**Costs**", kind == "by-hand" ? "**Nobody taps**" : "Unknown" },
            word => Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_list_of_pages_links_to_each_and_promises_what_the_kinds_can()
    {
        var rows = File.ReadAllLines(Path.Combine(Folder, "README.md"))
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .ToDictionary(line => line.Split('[', ']')[1], StringComparer.Ordinal);
        Assert.Equal(Modules.All().Select(module => module.Type).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var module in Modules.All().Where(module => module.DefaultTraits.Kind != ChannelKind.Human && module.Type != "webhook"))
        {
            var row = rows[module.Type];
            Assert.Contains($"({module.Type}.md)", row, StringComparison.Ordinal);
            Assert.Equal(module.DefaultTraits.EditWindow is not null, row.Contains("changes it", StringComparison.Ordinal));
            Assert.Equal(module.DefaultTraits.RetractWindow is not null, row.Contains("deletes", StringComparison.Ordinal));
        }
    }
}
