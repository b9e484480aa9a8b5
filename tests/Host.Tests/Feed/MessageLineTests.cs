using FeedGame.Host.Feed;

namespace FeedGame.Host.Tests.Feed;

public class MessageLineTests
{
    [Fact]
    public void Label_and_number_are_the_frame_and_the_rest_are_the_words()
    {
        const string Text = "SPELBERICHT · Zevenhuizen\n\nHint 1 van 5: kijk.\nBel 088 - 1.\n#BoefInDeWijk · EINDE SPELBERICHT";

        Assert.Equal([true, false, true, true], MessageLine.Of(Text, "088 - 1").Select(line => line.Frame));
    }

    [Theory]
    [InlineData("OEFENING · alles op een regel · EINDE OEFENING")]
    [InlineData("SPELBERICHT\nBel 088 - 1.")]
    public void A_message_is_never_only_a_frame(string text) =>
        Assert.All(MessageLine.Of(text, "088 - 1"), line => Assert.False(line.Frame));
}
