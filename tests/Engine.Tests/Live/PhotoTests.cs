using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using static FeedGame.Engine.Tests.Live.PhotoEvening;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A photo from the plan to the feed and to the channels that take photos (C7, X7).</summary>
public sealed class PhotoTests
{
    [Fact]
    public async Task It_is_on_the_feed_and_on_the_channels_that_take_photos()
    {
        var (x, sms) = (Taking(), new FakeChannel("sms"));
        await using var evening = await UntilAsync("19:36", x, sms);

        var item = Assert.Single(evening.Engine.Feed.Find("testdorp")!.Items, item => item.Photos.Count > 0);
        Assert.Equal([new FeedPhoto(Bag.Hash, new LocalText("Een tas", "A bag"), 640, 480, 7)], item.Photos);
        Assert.Equal("the bag", Text(evening.Engine.Feed.Photo("testdorp", Bag.Hash)));
        var photo = Assert.Single(Assert.Single(x.Shown, post => post.Key.Contains("bag")).Photos);
        Assert.Equal(("the bag", "image/jpeg", "Een tas", 640, 480), (Text(photo), photo.MediaType, photo.Alt, photo.Width, photo.Height));
        Assert.Empty(Assert.Single(sms.Shown, post => post.Key.Contains("bag")).Photos);
        Assert.All(x.Shown.Where(post => !post.Key.Contains("bag")), post => Assert.Empty(post.Photos));
    }

    [Fact]
    public async Task It_is_nowhere_before_its_message_is_out()
    {
        await using var evening = await UntilAsync("19:34", Taking());
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
        await evening.RunToAsync(TestPlans.At("19:36"));
        Assert.NotNull(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Coat.Hash));
        Assert.Null(evening.Engine.Feed.Photo("elsewhere", Bag.Hash));
    }

    [Fact]
    public async Task Withdrawing_its_message_takes_it_down_everywhere()
    {
        var x = Taking();
        await using var evening = await UntilAsync("19:36", x);
        await evening.DoAsync(new Command.Withdraw(new InjectId("youth", "bag")));
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
        Assert.All(evening.Engine.Feed.Find("testdorp")!.Items, item => Assert.Empty(item.Photos));
        await evening.RunToAsync(TestPlans.At("19:37"));
        Assert.All(x.Shown, post => Assert.Empty(post.Photos));

        await evening.CrashAsync();
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
    }

    [Theory]
    [InlineData(InjectKind.Photo)]
    [InlineData(InjectKind.Hint)]
    [InlineData(InjectKind.Announcement)]
    public async Task A_stop_takes_every_photo_off_our_pages_whatever_its_message(InjectKind kind)
    {
        await using var evening = await UntilAsync("19:36", kind, Taking());
        await evening.DoAsync(new Command.Stop());
        Assert.Null(evening.Engine.Feed.Photo("testdorp", Bag.Hash));
        var view = evening.Engine.Feed.Find("testdorp")!;
        Assert.All(view.Items, item => Assert.Empty(item.Photos));
        Assert.Single(view.Items, item => item is { Withdrawn: true, Text.Nl: "" } && item.Kind == kind);
        await evening.CrashAsync();
        Assert.All(evening.Engine.Feed.Find("testdorp")!.Items, item => Assert.Empty(item.Photos));
    }

    [Fact]
    public async Task It_is_still_there_after_a_crash_and_the_outbox_made_again_says_the_same()
    {
        var x = Taking();
        await using var evening = await UntilAsync("19:34", x);
        await evening.CrashAsync();
        await evening.RunToAsync(TestPlans.At("19:36"));
        await evening.CrashAsync();
        var photo = Assert.Single(Assert.Single(x.Shown, post => post.Key.Contains("bag")).Photos);
        Assert.Equal("the bag", Text(photo));
        Assert.Equal("the bag", Text(evening.Engine.Feed.Photo("testdorp", Bag.Hash)));
        var shown = evening.Engine.Feed.Find("testdorp")!.Items;
        var again = evening.Engine.RebuildOutbox()["testdorp"];
        Assert.Equal(shown.Select(item => (item.Id, item.Text)), again.Select(item => (item.Id, item.Text)));
        Assert.Equal(shown.SelectMany(item => item.Photos), again.SelectMany(item => item.Photos));
        Assert.Single(again.SelectMany(item => item.Photos));
    }

    [Fact]
    public async Task Beside_a_photo_the_shorter_text_is_taken_where_only_that_fits()
    {
        var caption = new FakeChannel("x") { Traits = Traits() with { TextWithPhoto = new TextRule(190, TextCounter.Graphemes) } };
        var sms = new FakeChannel("sms")
        {
            Traits = FakeChannel.Usual(Redelivery.Verifiable) with { TextWithPhoto = new TextRule(190, TextCounter.Graphemes) },
        };
        await using var evening = await UntilAsync("19:36", caption, sms);
        Assert.Contains("\nKort.\n", Assert.Single(caption.Shown, post => post.Key.Contains("bag")).Text, StringComparison.Ordinal);
        Assert.Contains("tas", Assert.Single(sms.Shown, post => post.Key.Contains("bag")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_bytes_do_not_stay_in_memory_with_the_plan()
    {
        await using var evening = await UntilAsync("19:00", Taking());
        Assert.Empty(evening.Engine.Plan("testdorp")!.Photos);
        Assert.Equal(2, evening.Plan.Photos.Count);
    }

    private static string Text(Photo photo) => Encoding.UTF8.GetString(photo.Content.Span);

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
