using System.Globalization;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Peers.X;

namespace FeedGame.Simulation.Tests.X;

/// <summary>
/// The shipped evening as it stands in its files, on the days of its files, on X: every text once, in order, at its time. The clock
/// is moved from event to event, so "at its time" is to the millisecond.
/// </summary>
public sealed class ZevenhuizenTests
{
    /// <summary>The morning of the day a week before.</summary>
    private static readonly DateTimeOffset Armed = At("2018-09-20 08:00");

    /// <summary>When each text is due, and how it begins.</summary>
    private static readonly (string Due, string Text)[] Planned =
    [
        ("2018-09-20 10:00", "Volgende week loopt er een boef"),
        ("2018-09-27 16:00", "Vanavond! Kinderen tot 14 jaar"),
        ("2018-09-27 19:30", "De boef loopt in het dorp!"),
        ("2018-09-27 19:32", "Zie je de boef?"),
        ("2018-09-27 19:34", "De boef draagt een gele regenjas"),
        ("2018-09-27 19:36", "Hint 1 van 6: Wie iets kwijt is"),
        ("2018-09-27 19:38", "De boef heeft iets bij zich, een kattenmand"),
        ("2018-09-27 19:40", "Hint 2 van 6: Een kat zit graag"),
        ("2018-09-27 19:43", "Hint 3 van 6: De boef komt door een straat"),
        ("2018-09-27 19:46", "Hint 4 van 6: Kijk goed in de mand."),
        ("2018-09-27 19:48", "Een wandelaar heeft de boef gezien"),
        ("2018-09-27 19:50", "Hint 5 van 6: De boef loopt rondjes."),
        ("2018-09-27 19:55", "Hint 6 van 6: Nog vijf minuten!"),
        ("2018-09-27 20:00", "Stop met zoeken, het is 20:00"),
        ("2018-09-27 20:15", "De boef is op pad."),
        ("2018-09-27 20:18", "Weet u het zeker?"),
        ("2018-09-27 20:21", "Hint 1 van 6: Wie iets komt brengen"),
        ("2018-09-27 20:24", "De boef draagt een donkerblauwe jas"),
        ("2018-09-27 20:27", "Hint 2 van 6: De boef leest elk huisnummer"),
        ("2018-09-27 20:30", "De boef heeft iets bij zich, een kartonnen doos"),
        ("2018-09-27 20:33", "Hint 3 van 6: Bij elk huis zonder licht"),
        ("2018-09-27 20:37", "De boef liep zonet van de Molenstraat"),
        ("2018-09-27 20:40", "Hint 4 van 6: De boef kwam door een straat"),
        ("2018-09-27 20:45", "Hint 5 van 6: De boef is bij het plein"),
        ("2018-09-27 20:50", "Hint 6 van 6: Nog vijf minuten."),
        ("2018-09-27 20:55", "Stop met zoeken, het is 20:55"),
        ("2018-09-27 21:00", "Het spel is klaar om 21:00."),
        ("2018-09-27 21:10", "In het dorpshuis zijn nu de prijzen"),
    ];

    [Fact]
    public async Task Every_text_arrives_once_in_order_at_its_time()
    {
        var posts = await PlayAsync(Shipped.Game("zevenhuizen"));
        Assert.Equal(Planned.Select(planned => At(planned.Due)), posts.Select(post => post.At));
        Assert.All(posts, (post, index) => Assert.StartsWith(Planned[index].Text, Body(post), StringComparison.Ordinal));
        Assert.All(posts, post => Assert.StartsWith("SPELBERICHT · ", post.Text, StringComparison.Ordinal));
        Assert.All(posts, post => Assert.EndsWith("EINDE SPELBERICHT", post.Text, StringComparison.Ordinal));
        Assert.All(posts, post => Assert.Null(post.Parent));
    }

    [Fact]
    public async Task With_threads_each_text_also_answers_the_one_before_it_in_its_round()
    {
        var posts = await PlayAsync(Shipped.Game("zevenhuizen", "channels: [x]", "channels: [{x: {thread: true}}]"));
        Assert.Equal(Planned.Select(planned => At(planned.Due)), posts.Select(post => post.At));
        Assert.All(posts, (post, index) => Assert.StartsWith(Planned[index].Text, Body(post), StringComparison.Ordinal));
        var threads = posts.GroupBy(Round).ToDictionary(round => round.Key, round => round.ToList());
        Assert.Equal(["", "ronde 1", "ronde 2"], threads.Keys.Order(StringComparer.Ordinal));
        foreach (var thread in threads.Values)
            Assert.Equal([null, .. thread.SkipLast(1).Select(post => post.Name)], thread.Select(post => post.Parent));
    }

    private static Task<IReadOnlyList<FakeXPost>> PlayAsync(GamePlan plan) =>
        OwnThread.RunAsync(() =>
        {
            using var evening = new XEvening(Armed);
            evening.Arm(plan);
            evening.Play(Armed.AddDays(8));
            Assert.True(evening.Engine.IsFinished(plan.Game.Id));
            Assert.Empty(evening.Failures.Lines);
            // One call for each text, at the instant at which the text is there: nothing waited and nothing was tried again.
            Assert.Equal(evening.X.Posts.Select(post => (FakeXCall.Post, post.At, 201)), evening.X.Requests.Select(Told));
            return evening.X.Posts;
        });

    private static (FakeXCall Call, DateTimeOffset At, int Status) Told(FakeXRequest request) => (request.Call, request.At, request.Status);

    private static string Body(FakeXPost post) => post.Text.Split('\n')[1];

    /// <summary>"ronde 1" from the first line; empty for a text of the whole evening.</summary>
    private static string Round(FakeXPost post) =>
        post.Text.Split('\n')[0].Split(" · ").FirstOrDefault(part => part.StartsWith("ronde ", StringComparison.Ordinal)) ?? "";

    /// <summary>Village time: two hours ahead of UTC in September.</summary>
    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time + " +02:00", CultureInfo.InvariantCulture);
}
