using System.Xml.Linq;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;
using FeedGame.Host.Steering;

namespace FeedGame.Host.Tests.Steering;

/// <summary>The words of the board and of the frame around it: in two languages, none missing, none left over.</summary>
public sealed class SteerWordsTests
{
    [Theory]
    [InlineData("Steering", "SteerWords")]
    [InlineData("Play", "PlayWords")]
    public void Both_languages_have_the_same_words_with_the_same_places(string folder, string words) =>
        Assert.Equal(Places(folder, words + ".resx"), Places(folder, words + ".en.resx"));

    [Theory]
    [InlineData("Steering", "SteerWords")]
    [InlineData("Play", "PlayWords")]
    public void No_word_is_left_over(string folder, string words)
    {
        var sources = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src/Host", folder), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
                .Select(File.ReadAllText)
        );
        // A word for each value of an enum is asked for by the first half of its name.
        Assert.All(
            Places(folder, words + ".resx").Keys,
            key =>
                Assert.True(
                    sources.Contains('"' + key + '"', StringComparison.Ordinal)
                        || sources.Contains($"\"{key.Split('_')[0]}_\"", StringComparison.Ordinal),
                    key
                )
        );
    }

    [Fact]
    public void Whatever_becomes_of_anything_has_a_word()
    {
        foreach (var words in (SteerWords[])[new(FeedWords.Dutch), new(FeedWords.English)])
        {
            Assert.All(Enum.GetValues<DeliveryState>(), state => Assert.NotEmpty(words["Delivery_" + state]));
            Assert.All(Enum.GetValues<RoundStatus>(), status => Assert.NotEmpty(words.Of(status)));
            Assert.All(Enum.GetValues<RemedyResult>(), result => Assert.NotEmpty(words.Of(result)));
            Assert.All(Enum.GetValues<Triage>(), triage => Assert.NotEmpty(words.Of(triage)));
            Assert.All(Enum.GetValues<Track>(), track => Assert.NotEmpty(words.Of(track)));
            Assert.All(Enum.GetValues<CueFor>(), who => Assert.NotEmpty(words["CueFor_" + who]));
        }
    }

    private static SortedDictionary<string, int> Places(string folder, string file) =>
        new(
            XDocument
                .Load(Path.Combine(Repository.Root, "src/Host", folder, file))
                .Root!.Elements("data")
                .ToDictionary(word => word.Attribute("name")!.Value, word => word.Value.Count(c => c == '{')),
            StringComparer.Ordinal
        );
}
