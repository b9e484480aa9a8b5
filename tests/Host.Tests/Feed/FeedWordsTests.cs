using System.Xml.Linq;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Tests.Feed;

public class FeedWordsTests
{
    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_places()
    {
        Assert.Equal(Places("FeedWords.resx"), Places("FeedWords.en.resx"));
    }

    [Fact]
    public void English_is_English() => Assert.NotEqual(FeedWords.Dutch["State_Searching"], FeedWords.English["State_Searching"]);

    [Fact]
    public void A_missing_word_is_loud() => Assert.Throws<InvalidOperationException>(() => FeedWords.Dutch["Nothing"]);

    private static SortedDictionary<string, int> Places(string file)
    {
        var words = XDocument.Load(Path.Combine(Repository.Root, "src/Host/Feed", file)).Root!.Elements("data");
        return new(
            words.ToDictionary(word => word.Attribute("name")!.Value, word => word.Value.Count(c => c == '{')),
            StringComparer.Ordinal
        );
    }
}
