using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Host.Control;

namespace FeedGame.Host.Tests.Running;

/// <summary>What a controller reads in <c>state</c> besides times: each thing once, with what to do.</summary>
public sealed class NoticesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 26, 17, 30, 0, TimeSpan.Zero);

    private static readonly GamePlan Plan = new(
        new Game
        {
            Id = "dorp",
            Place = "Dorp",
            Zone = TimeZoneInfo.Utc,
            Date = new DateOnly(2026, 9, 26),
            MeetingPoint = "plein",
            LatestEnd = new TimeOnly(22, 0),
            ReportNumber = "088 000 00 00",
            Label = ExerciseLabel.Spelbericht,
            Channels = [new GameChannel("x"), new GameChannel("x2", Amplifies: "x")],
            Rounds = [],
        },
        "hash",
        []
    );

    private static readonly GameState Released = Fold.All([
        new JournalEntry(1, Now, new GameArmed("hash", "p", [], [], ["x"], Now.AddHours(4), Amplifiers: [new Amplifier("x2", "x")])),
        new JournalEntry(2, Now, new InjectReleased(new InjectId("", "look"), InjectKind.Description, 1, Now, null, "")),
        new JournalEntry(3, Now, new InjectReleased(new InjectId("", "tip"), InjectKind.Hint, 1, Now, null, "")),
    ]);

    private static GameState After(params GameEvent[] facts) =>
        facts.Aggregate(Released, (state, fact) => Fold.Apply(state, new JournalEntry(state.Seq + 1, Now, fact)));

    private static Dictionary<string, ChannelHealth> Health(string? blocked) =>
        new(StringComparer.Ordinal)
        {
            ["x"] = new(blocked),
            ["x2"] = new(),
            ["elsewhere"] = new("not of this game"),
        };

    private static string[] Of(GameState state, string? blocked = null) =>
        [.. Notices.Of(Plan, state, Health(blocked)).Select(notice => notice.En!)];

    [Fact]
    public void Where_all_is_well_there_is_nothing_to_read() => Assert.Empty(Of(Released));

    [Fact]
    public void A_blocked_channel_is_told_once_whatever_waits_for_it() =>
        Assert.Equal(["Channel x is blocked; 2 wait. No credit. Then say: feedgame control dorp mend x"], Of(Released, "No credit."));

    [Fact]
    public void A_refused_answer_is_told() =>
        Assert.Equal(
            ["tip@1.publish.x was refused as an answer and goes as a post of its own."],
            Of(After(new DeliveryPostponed(DeliveryKey.Parse("tip@1.publish.x"), Now, "no", true)))
        );

    [Fact]
    public void After_a_stop_the_take_down_is_offered()
    {
        var out1 = new DeliverySettled(DeliveryKey.Parse("look@1.publish.x"), DeliveryState.Published, """{"Id":"1"}""", Sent: Now);
        var stop = new GameStopped("p", false, Now.AddMinutes(30), []);
        Assert.Equal(
            ["After the stop 1 messages still stand on the channels that you can take back: feedgame control dorp take-down"],
            Of(After(out1, stop))
        );
    }

    [Fact]
    public void The_state_holds_channels_remedies_and_notices()
    {
        var state = After(
            new DeliverySettled(DeliveryKey.Parse("look@1.publish.x"), DeliveryState.Published, """{"Id":"1"}""", Sent: Now),
            new InjectWithdrawn(new InjectId("", "look"), "p"),
            new DeliverySettled(DeliveryKey.Parse("look@1.retract.x"), DeliveryState.Rejected, Why: "too old")
        );
        var text = StateText.Write(Plan, state, Health("No credit."), Now, "en");
        Assert.Contains("""{"inject":"look","channel":"x","result":"cannot","why":"too old"}""", text, StringComparison.Ordinal);
        Assert.Contains("\"notices\":[\"Channel x is blocked; 1 wait.", text, StringComparison.Ordinal);
    }
}
