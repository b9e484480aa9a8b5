using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Every command in every status of a game: taken ("+") or refused ("-").</summary>
public sealed class GateTests
{
    private static readonly DeliveryKey Unknown = DeliveryKey.Parse("youth/look@1.publish.x");

    private static readonly Command[] All =
    [
        new Command.Arm(),
        new Command.Start(),
        new Command.Pause(),
        new Command.Resume(ResumeMode.Shift),
        new Command.Stop(),
        new Command.Send(InjectId.Parse("youth/hint-2")),
        new Command.Skip(InjectId.Parse("spare/hint-1")),
        new Command.Edit(InjectId.Parse("spare/hint-1"), "Anders"),
        new Command.Say("Goed zo."),
        new Command.Undo(),
        new Command.ByPaper([new PaperLine(InjectId.Parse("youth/hint-1"), new TimeOnly(19, 35))]),
        new Command.Hold(InjectId.Parse("youth/hint-2")),
        new Command.Release(InjectId.Parse("youth/hint-2")),
        new Command.Swap(InjectId.Parse("youth/hint-2"), InjectId.Parse("youth/hint-3")),
        new Command.EndRound(),
        new Command.Help(),
        new Command.CheckIn(),
        new Command.ReadCue(InjectId.Parse("youth/hint-2")),
        new Command.MoveRound(null, TimeSpan.FromMinutes(5)),
        new Command.MoveGame(TimeSpan.FromMinutes(5)),
        new Command.Cadence(null, new CadenceChange.Factor(2)),
        new Command.Found(),
        new Command.Reopen(),
        new Command.PlanSpare(null, TestPlans.At("21:30")),
        new Command.OffStreet(),
        new Command.Children(Out: 3),
        new Command.ChildrenHome(),
        new Command.SeeNotice(1),
        new Command.Report(),
        new Command.TriageReport(1, Triage.Game),
        new Command.Desk(true),
        new Command.AcceptSuggestion(),
        new Command.DismissSuggestion(),
        new Command.Note("Mooi weer."),
        new Command.Correct(InjectId.Parse("youth/look"), "Beter"),
        new Command.Withdraw(InjectId.Parse("youth/look")),
        new Command.WithdrawConsent("T-1"),
        new Command.TakeDown(),
        new Command.Mend("x"),
        new Command.Settle(Unknown, true),
        new Command.Forward([], true),
        new Command.HandOver(Unknown),
        new Command.Ready(ReadyItem.Insurance),
        new Command.Override("Het mag.") { Items = [ReadyItem.Weather] },
        new Command.Approve(),
        new Command.Reject(InjectId.Parse("youth/look"), "Te streng."),
        new Command.CallOff(),
        new Command.Purge(),
    ];

    public static TheoryData<string, string, string> Table =>
        new()
        {
            //                                Loaded  Armed  Playing  Paused  Stopped  Ended
            { nameof(Command.Arm), "", "+-----" },
            { nameof(Command.Start), "youth is on while it plays", "++----" },
            { nameof(Command.Pause), "", "-++---" },
            { nameof(Command.Resume), "", "---++-" },
            { nameof(Command.Stop), "nothing is left after the end", "-++++-" },
            { nameof(Command.Send), "the round must be on", "--+---" },
            { nameof(Command.Skip), "", "-+++++" },
            { nameof(Command.Edit), "a text may be mended before arming", "++++++" },
            { nameof(Command.Say), "", "-+++++" },
            { nameof(Command.Undo), "something must wait", "------" },
            { nameof(Command.ByPaper), "a round that began; nothing comes back after a stop", "--++-+" },
            { nameof(Command.Hold), "a round that is on", "--+---" },
            { nameof(Command.Release), "something must be held", "------" },
            { nameof(Command.Swap), "a round that is on", "--+---" },
            { nameof(Command.EndRound), "", "--+---" },
            { nameof(Command.Help), "whoever asks for help is heard", "-+++++" },
            { nameof(Command.CheckIn), "somebody must be in the street", "--++++" },
            { nameof(Command.ReadCue), "the plan has no cue", "------" },
            { nameof(Command.MoveRound), "", "-+++--" },
            { nameof(Command.MoveGame), "", "-+++--" },
            { nameof(Command.Cadence), "", "--+---" },
            { nameof(Command.Found), "", "--++--" },
            { nameof(Command.Reopen), "youth is found", "--++--" },
            { nameof(Command.PlanSpare), "", "-+++--" },
            { nameof(Command.OffStreet), "youth is found", "--++++" },
            { nameof(Command.Children), "", "-+++++" },
            { nameof(Command.SeeNotice), "there is no such notice", "------" },
            { nameof(Command.ChildrenHome), "nobody counted yet", "------" },
            { nameof(Command.Report), "", "-+++++" },
            { nameof(Command.TriageReport), "there is no report yet", "------" },
            { nameof(Command.AcceptSuggestion), "there is none", "------" },
            { nameof(Command.DismissSuggestion), "there is none", "------" },
            { nameof(Command.Desk), "", "-+++++" },
            { nameof(Command.Note), "", "-+++++" },
            { nameof(Command.Correct), "not during a stop", "--++-+" },
            { nameof(Command.Withdraw), "", "--++++" },
            { nameof(Command.WithdrawConsent), "the game shows no photo", "------" },
            { nameof(Command.TakeDown), "something must be public", "--++++" },
            { nameof(Command.Mend), "the account may serve another game", "++++++" },
            { nameof(Command.Settle), "", "--++++" },
            { nameof(Command.Forward), "a late tap counts whatever happened since", "-+++++" },
            { nameof(Command.HandOver), "after a stop nothing else goes out, by hand neither", "--+--+" },
            { nameof(Command.Ready), "", "+++++-" },
            { nameof(Command.Override), "", "+-----" },
            { nameof(Command.Approve), "", "+++++-" },
            { nameof(Command.Reject), "", "+++++-" },
            { nameof(Command.CallOff), "", "-++++-" },
            { nameof(Command.Purge), "only of a game that is over", "-----+" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_command_is_taken_or_refused_by_the_status_of_the_game(string name, string remark, string expected)
    {
        _ = remark;
        var command = All.Single(command => command.GetType().Name == name);
        var found = command is Command.Reopen or Command.OffStreet;
        var actual = Enum.GetValues<GameStatus>().Select(status => Takes(In(status, found), command) ? '+' : '-');
        Assert.Equal(expected, string.Concat(actual));
    }

    [Fact]
    public void Every_command_is_in_the_table() =>
        Assert.Equal(
            typeof(Command).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            All.Select(command => command.GetType().Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_refusal_says_what_to_do_in_two_languages()
    {
        foreach (var command in All)
        foreach (var status in Enum.GetValues<GameStatus>())
        {
            if (Decide(In(status), command) is CommandDecision.Refused { Why: var why })
            {
                Assert.EndsWith(".", why.Nl, StringComparison.Ordinal);
                Assert.EndsWith(".", why.En, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_engine_itself_gives_no_commands() =>
        Assert.Throws<ArgumentException>(() =>
            Control.Decide(TestPlans.Usual(), GameState.Empty, new Command.Arm(), Actor.Controller(""), TestPlans.At("12:00"), "salt")
        );

    /// <summary>At 19:36, with youth on (or found) and one delivery of "look" unknown.</summary>
    private static TestEvening In(GameStatus status, bool found = false) =>
        status switch
        {
            GameStatus.Loaded => new TestEvening(TestPlans.Usual()),
            GameStatus.Armed => TestEvening.Armed(TestPlans.Usual()),
            GameStatus.Playing => Playing(found),
            GameStatus.Paused => Playing(found).Do("19:36", new Command.Pause()),
            GameStatus.Stopped => Playing(found).Do("19:36", new Command.Stop()),
            GameStatus.Ended => Playing(found).Do("19:36", new Command.CallOff()),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    private static TestEvening Playing(bool found)
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Settle("19:36", "youth/look", "x", DeliveryState.Unknown);
        return found ? evening.Do("19:36", new Command.Found()) : evening;
    }

    private static bool Takes(TestEvening evening, Command command) => Decide(evening, command) is CommandDecision.Accepted;

    private static CommandDecision Decide(TestEvening evening, Command command) =>
        Control.Decide(
            evening.Plan,
            evening.State,
            command,
            Actor.Controller("anna"),
            evening.State.Seq == 0 ? TestPlans.At("12:00") : evening.State.LastAt,
            "salt"
        );
}
