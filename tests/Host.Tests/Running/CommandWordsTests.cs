using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Host.Control;

namespace FeedGame.Host.Tests.Running;

public sealed class CommandWordsTests
{
    public static TheoryData<string, Command> Good =>
        new()
        {
            { "start", new Command.Start() },
            { "start jeugd", new Command.Start("jeugd") },
            { "pause", new Command.Pause() },
            { "resume shift", new Command.Resume(ResumeMode.Shift) },
            { "resume skip", new Command.Resume(ResumeMode.Skip) },
            { "resume", new Command.Resume(ResumeMode.Ask) },
            { "stop", new Command.Stop() },
            { "real", new Command.Stop(true) },
            { "send jeugd/hint-2", new Command.Send(new InjectId("jeugd", "hint-2")) },
            { "skip hint-2", new Command.Skip(new InjectId("", "hint-2")) },
            { "edit hint-2 Nieuwe tekst", new Command.Edit(new InjectId("", "hint-2"), "Nieuwe tekst") },
            { "hold hint-2", new Command.Hold(new InjectId("", "hint-2")) },
            { "release hint-2", new Command.Release(new InjectId("", "hint-2")) },
            { "swap hint-2 jeugd/hint-3", new Command.Swap(new InjectId("", "hint-2"), new InjectId("jeugd", "hint-3")) },
            { "undo", new Command.Undo() },
            { "undo say-3", new Command.Undo(new InjectId("", "say-3")) },
            { "end-round jeugd", new Command.EndRound("jeugd") },
            { "help jeugd", new Command.Help("jeugd") },
            { "check-in", new Command.CheckIn() },
            { "read-cue jeugd/brug", new Command.ReadCue(new InjectId("jeugd", "brug")) },
            { "spare 21:15", new Command.PlanSpare(Clock: new TimeOnly(21, 15)) },
            { "spare reserve 9:05", new Command.PlanSpare("reserve", Clock: new TimeOnly(9, 5)) },
            { "say Verzamel bij het dorpshuis.", new Command.Say("Verzamel bij het dorpshuis.") },
            { "move jeugd +5m", new Command.MoveRound("jeugd", TimeSpan.FromMinutes(5)) },
            { "move jeugd -90s", new Command.MoveRound("jeugd", TimeSpan.FromSeconds(-90)) },
            { "cadence jeugd x0.75", new Command.Cadence("jeugd", new CadenceChange.Factor(0.75)) },
            { "cadence jeugd every 4m", new Command.Cadence("jeugd", new CadenceChange.Every(TimeSpan.FromMinutes(4))) },
            { "found jeugd", new Command.Found("jeugd") },
            { "found jeugd --play-on", new Command.Found("jeugd", true) },
            { "reopen jeugd", new Command.Reopen("jeugd") },
            { "off-street jeugd", new Command.OffStreet("jeugd") },
            { "report", new Command.Report() },
            { "report x3", new Command.Report(3) },
            { "report kerk", new Command.Report(1, null, "kerk") },
            { "report x2 kerk met een mand", new Command.Report(2, "met een mand", "kerk") },
            { "triage 12 unclear", new Command.TriageReport(12, Triage.Unclear) },
            { "triage 3 real brug ruzie", new Command.TriageReport(3, Triage.Real, "brug", "ruzie") },
            { "accept", new Command.AcceptSuggestion() },
            { "accept 2", new Command.AcceptSuggestion(2) },
            { "dismiss 2", new Command.DismissSuggestion(2) },
            { "desk on", new Command.Desk(true) },
            { "desk off", new Command.Desk(false) },
            { "settle jeugd/hint-2@1.publish.x not", new Command.Settle(DeliveryKey.Parse("jeugd/hint-2@1.publish.x"), false) },
            { "correct hint-2 Beter", new Command.Correct(new InjectId("", "hint-2"), "Beter") },
            { "withdraw hint-2", new Command.Withdraw(new InjectId("", "hint-2")) },
            { "withdraw-consent T-2026-3", new Command.WithdrawConsent("T-2026-3") },
            { "take-down", new Command.TakeDown() },
            { "take-down jeugd", new Command.TakeDown("jeugd") },
            { "mend x", new Command.Mend("x") },
            { "arm", new Command.Arm() },
            { "ready insurance", new Command.Ready(ReadyItem.Insurance) },
            { "ready number Nam meteen op --by Bert --at 14:30", new Command.Ready(ReadyItem.Number, "Bert", "14:30", "Nam meteen op") },
            { "unready number", new Command.Ready(ReadyItem.Number, TakenBack: true) },
            { "approve all", new Command.Approve() },
            { "approve jeugd/hint-2", new Command.Approve(new InjectId("jeugd", "hint-2")) },
            { "reject hint-2 Te streng", new Command.Reject(new InjectId("", "hint-2"), "Te streng") },
            { "call-off", new Command.CallOff() },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_a_controller_types_is_a_command(string words, Command command) =>
        Assert.Equal(command, CommandWords.Parse(words.Split(' ')));

    [Fact]
    public void Several_that_went_out_by_paper_are_one_command() =>
        Assert.Equal(
            [new(new InjectId("jeugd", "hint-1"), new TimeOnly(19, 32)), new(new InjectId("jeugd", "hint-2"), new TimeOnly(19, 40))],
            Assert.IsType<Command.ByPaper>(CommandWords.Parse("by-paper jeugd/hint-1 19:32, jeugd/hint-2 19:40".Split(' '))).Lines
        );

    [Theory]
    [InlineData("by-paper jeugd/hint-1")]
    [InlineData("by-paper jeugd/hint-1 19:32, jeugd/hint-2")]
    [InlineData("dance")]
    [InlineData("pause now")]
    [InlineData("resume later")]
    [InlineData("move jeugd soon")]
    [InlineData("cadence jeugd fast")]
    [InlineData("settle hint-2 published")]
    [InlineData("ready tea")]
    [InlineData("override")]
    [InlineData("say")]
    [InlineData("triage 12")]
    [InlineData("triage twelve real")]
    [InlineData("triage 12 echt")]
    [InlineData("desk")]
    public void Anything_else_is_none(string words) => Assert.Null(CommandWords.Parse(words.Split(' ')));
}
