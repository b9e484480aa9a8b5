using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>The role-player's safety (X5), and cues that somebody read (A5).</summary>
public sealed class HelpingTests
{
    private static readonly Actor Boef = new("boef", Role.RolePlayer);

    [Fact]
    public void Help_stops_the_game_and_tells_who_asks()
    {
        var evening = Evening().Do("19:36", new Command.Help("youth"), Boef);
        Assert.Equal((GameStatus.Stopped, false), (evening.State.Status, evening.State.Stop!.Real));
        Assert.Equal(new HelpCall("youth", "boef", TestPlans.At("19:36")), evening.State.Help);
        Assert.Equal(["19:36 stop"], evening.Sent("19:36"));
        evening.Do("19:40", new Command.Resume(ResumeMode.Ask), "anna").Do("19:41", new Command.Resume(ResumeMode.Ask), "bram");
        Assert.Null(evening.State.Help);
    }

    [Fact]
    public void Help_is_heard_whatever_the_game_does()
    {
        var stopped = Evening().Do("19:36", new Command.Stop()).Do("19:37", new Command.Help(), Boef);
        Assert.Equal("youth", stopped.State.Help!.Round);
        Assert.Equal(["19:36 stop"], stopped.Sent("19:36"));
        var paused = Evening().Do("19:36", new Command.Pause()).Do("19:37", new Command.Help("nowhere"), Boef);
        Assert.Equal((GameStatus.Stopped, "youth"), (paused.State.Status, paused.State.Help!.Round));
        var over = Evening().Do("19:36", new Command.CallOff()).Do("19:37", new Command.Help(), Boef);
        Assert.Equal((GameStatus.Ended, "youth"), (over.State.Status, over.State.Help!.Round));
        Assert.Null(over.Do("19:38", new Command.OffStreet("youth")).State.Help);
        Assert.Equal("", TestEvening.Armed(TestPlans.Usual()).Do("19:00", new Command.Help(), Boef).State.Help!.Round);
    }

    [Fact]
    public void Who_once_checked_in_is_missed_after_a_quarter_of_an_hour_and_the_game_goes_on()
    {
        var evening = Evening().Do("19:36", new Command.CheckIn(), Boef).Until("19:50:59");
        Assert.False(evening.Round("youth").CheckInOverdue);
        Assert.True(evening.Until("19:51").Round("youth").CheckInOverdue);
        Assert.Equal(GameStatus.Playing, evening.State.Status);
        Assert.False(evening.Do("19:52", new Command.CheckIn("youth"), Boef).Round("youth").CheckInOverdue);
        evening.Until("20:07");
        Assert.Equal(["19:51", "20:07"], Missed(evening));
        Assert.Equal(["19:51", "20:07"], Missed(evening.Do("20:08", new Command.CheckIn(), Boef).Until("22:00")));
    }

    [Fact]
    public void A_stop_does_not_silence_the_check_in_and_who_never_did_it_is_not_missed()
    {
        Assert.Equal(
            ["19:51", "20:06"],
            Missed(Evening().Do("19:36", new Command.CheckIn(), Boef).Do("19:40", new Command.Stop()).Until("20:09"))
        );
        Assert.Empty(Missed(Evening().Until("22:00")));
        Assert.Contains("geen rolspeler op straat", TestEvening.Armed(TestPlans.Usual()).Refused("19:00", new Command.CheckIn(), Boef).Nl);
    }

    [Fact]
    public void A_cue_is_unread_until_somebody_reads_it_or_the_round_is_over()
    {
        var plan = TestPlans.Plan(TestPlans.Cue("move", "6m"), TestPlans.Cue("back", "8m"));
        var evening = TestEvening.Armed(plan).Until("19:38");
        Assert.Equal(["youth/move", "youth/back"], Cues.Unread(plan, evening.State).Select(cue => cue.ToString()));
        evening
            .Do("19:39", new Command.ReadCue(InjectId.Parse("youth/move")), Boef)
            .Do("19:39", new Command.ReadCue(InjectId.Parse("move")));
        Assert.Equal("boef", evening.State.Injects[InjectId.Parse("youth/move")].SeenBy);
        Assert.Single(evening.Journal, entry => entry.Event is CueSeen);
        Assert.Equal(["youth/back"], Cues.Unread(plan, evening.State).Select(cue => cue.ToString()));
        Assert.Equal(["youth/back", "youth/move"], Cues.Told(plan, evening.State, "youth").Select(cue => cue.Id.ToString()));
        Assert.Empty(Cues.Told(plan, evening.State, "adult"));
        Assert.Empty(Cues.Unread(plan, evening.Do("19:40", new Command.Found()).State));
    }

    [Fact]
    public void What_is_no_cue_or_not_out_is_not_read()
    {
        var evening = TestEvening.Armed(TestPlans.Plan(TestPlans.Hint("hint-1", "5m"), TestPlans.Cue("move", "20m")));
        Assert.Contains("geen seintje", evening.Refused("19:40", new Command.ReadCue(InjectId.Parse("youth/hint-1")), Boef).Nl);
        Assert.Contains("geen seintje", evening.Refused("19:40", new Command.ReadCue(InjectId.Parse("youth/move")), Boef).Nl);
    }

    private static List<string> Missed(TestEvening evening) =>
        [.. evening.Journal.Where(entry => entry.Event is CheckInMissed).Select(entry => TestEvening.Local(entry.At))];

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual()).Until("19:35");
}
