using System.Text.Json;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Our counting beside X's own. Texts by a seed, so that a difference can be looked at again.</summary>
public sealed class XLengthOracleTests
{
    private const int Texts = 10_000;

    [Fact]
    public async Task Every_text_weighs_what_X_counts()
    {
        var texts = new OddTexts(seed: 3_1_0).Take(Texts).ToList();
        var weights = await TwitterText.WeightsAsync(texts);
        Assert.Equal(Texts, weights.Count);
        var differences = texts.Zip(weights).Where(pair => XLength.Of(pair.First) != pair.Second).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(Told).Prepend($"{differences.Count} differences")));
    }

    /// <summary>The other tests of counting would not see a domain or an emoji that is missing.</summary>
    [Theory]
    [InlineData("emoji-sequences.txt")]
    [InlineData("top-level-domains.txt")]
    public async Task The_data_files_are_made_from_the_package(string file)
    {
        var (kept, made) = await TwitterText.FactsAsync(file);
        Assert.Equal(kept, made);
    }

    private static string Told((string Text, int Weight) pair) =>
        $"{JsonSerializer.Serialize(pair.Text)} is {pair.Weight}, we say {XLength.Of(pair.Text)}";
}
