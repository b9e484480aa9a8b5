using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Links;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Readiness;

/// <summary>Each item of the gate, in order and not in order. It is noon on the day of the evening.</summary>
public sealed class ReadinessJudgementTests
{
    private static readonly DateTimeOffset Noon = TestPlans.At("12:00");

    private static readonly ReadyFacts Good = new()
    {
        RealChannels = ["x"],
        Tried = new ChannelsTried(Noon, []),
        CanResume = new Resumers(2, Police: true),
    };

    public static TheoryData<ReadyItem, ReadyLight, ReadyLight> Lights =>
        new()
        {
            // as nobody did anything, and as everything was done
            { ReadyItem.Check, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Approvals, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Channels, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Date, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Resume, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Number, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.ControlRoom, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.EventNotice, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Insurance, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Safety, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Letter, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Consent, ReadyLight.Red, ReadyLight.Green },
            { ReadyItem.Weather, ReadyLight.Orange, ReadyLight.Green },
            { ReadyItem.FirstAid, ReadyLight.Orange, ReadyLight.Green },
        };

    [Theory]
    [MemberData(nameof(Lights))]
    public void An_item_is_red_or_orange_until_it_is_in_order(ReadyItem item, ReadyLight before, ReadyLight after)
    {
        var evening = new TestEvening(Plan);
        var bad = new ReadyFacts
        {
            RealChannels = ["x"],
            Mistakes = [new LocalText("Te lang.", "Too long.")],
            Tried = new ChannelsTried(Noon, [new LocalText("Dicht.", "Shut.")]),
            CanResume = new Resumers(1, Police: true),
            ShiftTo = Noon.AddMinutes(-6),
        };
        Assert.Equal(before, Line(evening.State, bad, item).Light);
        Assert.Equal(after, Line(AllDone().State, Good, item).Light);
    }

    [Fact]
    public void Every_item_is_judged_once() =>
        Assert.Equal(Enum.GetValues<ReadyItem>(), Of(GameState.Empty, Good).Select(line => line.Item));

    [Fact]
    public void All_that_is_red_blocks_at_once_and_a_reminder_never_does()
    {
        var red = ReadinessJudgement.Blocking(Of(GameState.Empty, Good with { CanResume = new Resumers(0, Police: false) }), Good);
        Assert.Equal(
            "Approvals Resume Number ControlRoom EventNotice Insurance Safety Letter Consent",
            string.Join(' ', red.Select(line => line.Item))
        );
        Assert.Empty(ReadinessJudgement.Blocking(Of(AllDone("Weather", "FirstAid").State, Good), Good));
    }

    [Fact]
    public void Where_nothing_leaves_this_machine_nothing_blocks()
    {
        var practice = new ReadyFacts();
        Assert.Empty(ReadinessJudgement.Blocking(Of(GameState.Empty, practice), practice));
        Assert.Equal(ReadyLight.Green, Line(GameState.Empty, practice, ReadyItem.Channels).Light);
    }

    [Fact]
    public void Channels_that_were_not_asked_are_red() =>
        Assert.Equal(ReadyLight.Red, Line(GameState.Empty, Good with { Tried = null }, ReadyItem.Channels).Light);

    [Theory]
    [InlineData(ReadyItem.Number, "2026-09-19 12:00", ReadyLight.Green)]
    [InlineData(ReadyItem.Number, "2026-09-19 11:59", ReadyLight.Red)]
    [InlineData(ReadyItem.ControlRoom, "2026-07-28 12:00", ReadyLight.Green)]
    [InlineData(ReadyItem.ControlRoom, "2026-07-28 11:59", ReadyLight.Red)]
    [InlineData(ReadyItem.Insurance, "2025-01-01 12:00", ReadyLight.Green)]
    [InlineData(ReadyItem.Number, "2026-09-26 12:05", ReadyLight.Green)]
    [InlineData(ReadyItem.Number, "2026-09-26 12:06", ReadyLight.Red)]
    public void What_was_done_wears_out_and_is_not_still_to_come(ReadyItem item, string at, ReadyLight light)
    {
        var evening = new TestEvening(Plan).Do("11:00", new Command.Ready(item, At: at));
        Assert.Equal(light, Line(evening.State, Good, item).Light);
    }

    [Fact]
    public void What_the_game_file_says_counts_and_what_was_ticked_goes_before_it()
    {
        var filed = new Dictionary<ReadyItem, ReadyNote> { [ReadyItem.Number] = new("AB", Noon.AddDays(-30)) };
        var plan = TestPlans.Plan(TestPlans.Game() with { Readiness = filed });
        Assert.Equal("AB", Find(plan, GameState.Empty, ReadyItem.Number).Done!.By);
        Assert.Equal(ReadyLight.Red, Find(plan, GameState.Empty, ReadyItem.Number).Light);
        var ticked = new TestEvening(plan).Do("11:00", new Command.Ready(ReadyItem.Number));
        Assert.Equal(ReadyLight.Green, Find(plan, ticked.State, ReadyItem.Number).Light);
    }

    [Fact]
    public void Without_photos_nobody_has_to_consent() =>
        Assert.Equal(ReadyLight.Green, Find(TestPlans.Usual(), GameState.Empty, ReadyItem.Consent).Light);

    [Fact]
    public void The_consents_are_named_by_their_numbers() =>
        Assert.Equal("T-1. T-2.", string.Join(' ', Line(GameState.Empty, Good, ReadyItem.Consent).Details.Select(detail => detail.Nl)));

    [Fact]
    public void Who_goes_on_without_something_does_so_for_what_was_red_then()
    {
        var over = new Command.Override("De meldkamer belt terug.") { Items = [ReadyItem.ControlRoom] };
        var state = AllDone("ControlRoom", "Letter").Do("11:30", over).State;
        var lines = Of(state, Good);
        Assert.Equal([ReadyItem.Letter], ReadinessJudgement.Blocking(lines, Good).Select(line => line.Item));
        Assert.True(lines.Single(line => line.Item == ReadyItem.ControlRoom).Overridden);
    }

    [Fact]
    public void Without_police_among_those_who_can_resume_it_is_said_but_does_not_block()
    {
        var without = Good with { CanResume = new Resumers(2, Police: false) };
        var line = Line(AllDone().State, without, ReadyItem.Resume);
        Assert.Equal(ReadyLight.Orange, line.Light);
        Assert.Contains("politie", Assert.Single(line.Details).Nl, StringComparison.Ordinal);
        Assert.Empty(ReadinessJudgement.Blocking(Of(AllDone().State, without), without));
        Assert.Equal(
            ReadyLight.Red,
            Line(AllDone().State, Good with { CanResume = new Resumers(1, Police: true) }, ReadyItem.Resume).Light
        );
    }

    [Fact]
    public void Every_line_says_what_to_do_in_two_languages()
    {
        foreach (var line in Of(GameState.Empty, Good with { Tried = null, CanResume = new Resumers(0, Police: false) }))
        {
            Assert.NotEqual(line.Whole.Nl, line.Whole.En);
            Assert.EndsWith(".", line.Whole.Nl, StringComparison.Ordinal);
            Assert.EndsWith(".", line.Whole.En, StringComparison.Ordinal);
        }
    }

    private static GamePlan Plan { get; } =
        TestPlans.Plan(
            TestPlans.Game(
                TestPlans.Message("look", InjectKind.Photo, TestPlans.From("2m")) with
                {
                    Photos =
                    [
                        new InjectPhoto("aa", new LocalText("Een jas"), "T-1", 10, 10, 100),
                        new InjectPhoto("bb", new LocalText("Een pet"), "T-2", 10, 10, 100),
                    ],
                }
            ) with
            {
                Approval = ApprovalRule.Required,
            }
        );

    /// <param name="but">Items that nobody ticked.</param>
    private static TestEvening AllDone(params string[] but)
    {
        var evening = new TestEvening(Plan).Do("10:00", new Command.Approve(), "bert");
        foreach (var item in ReadyItems.Ticked.Where(item => !but.Contains(item.ToString())))
            evening.Do("11:00", new Command.Ready(item));
        return evening;
    }

    private static IReadOnlyList<ReadyLine> Of(GameState state, ReadyFacts facts) => ReadinessJudgement.Of(Plan, state, facts, Noon);

    private static ReadyLine Line(GameState state, ReadyFacts facts, ReadyItem item) => Of(state, facts).Single(line => line.Item == item);

    private static ReadyLine Find(GamePlan plan, GameState state, ReadyItem item) =>
        ReadinessJudgement.Of(plan, state, Good, Noon).Single(line => line.Item == item);
}
