using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>An evening with most commands in it, written as the journal writes it and folded again.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void The_journal_folds_to_the_state_that_was_reached_step_by_step()
    {
        var evening = Busy();
        var replayed = Fold.All(
            evening.Journal.Select(entry => entry with { Event = EventJson.Read(EventNames.Of(entry.Event), EventJson.Write(entry.Event)) })
        );

        Assert.Equal(evening.State.Seq, replayed.Seq);
        Assert.Equal(evening.State.Status, replayed.Status);
        Assert.Equal(evening.State.Arisen, replayed.Arisen);
        Assert.Equal(evening.State.LatestEnd, replayed.LatestEnd);
        Assert.Equal(ById(evening.State.Rounds.Values, round => round.Id), ById(replayed.Rounds.Values, round => round.Id));
        Assert.Equal(ById(evening.State.Injects.Values, inject => inject.Id), ById(replayed.Injects.Values, inject => inject.Id));
        Assert.Equal(ById(evening.State.Deliveries.Values, row => row.Key), ById(replayed.Deliveries.Values, row => row.Key));
        Assert.Equal(evening.State.Reports, replayed.Reports);
        Assert.Equal(evening.State.Desk, replayed.Desk);
        Assert.Equal(evening.State.DeskSince, replayed.DeskSince);
        Assert.Equal(evening.State.ToErase, replayed.ToErase);
        Assert.Equal(evening.State.Channels, replayed.Channels);
    }

    [Fact]
    public void Entries_are_numbered_without_gaps_and_never_go_back_in_time()
    {
        var journal = Busy().Journal;
        Assert.Equal(Enumerable.Range(1, journal.Count).Select(seq => (long)seq), journal.Select(entry => entry.Seq));
        Assert.Equal(journal.Select(entry => entry.At).Order(), journal.Select(entry => entry.At));
    }

    [Fact]
    public void A_clock_with_fractions_of_a_millisecond_leaves_whole_ones_in_the_journal()
    {
        var plan = TestPlans.Usual();
        var evening = new TestEvening(plan).Do("19:20", new Command.Start());
        var now = TestPlans.At("19:21").AddTicks(12_345);
        var accepted = Assert.IsType<CommandDecision.Accepted>(
            Control.Decide(
                plan,
                evening.State,
                new Command.Cadence(null, new CadenceChange.Factor(0.77)),
                Actor.Controller("anna"),
                now,
                "salt"
            )
        );
        Assert.All(accepted.Facts.OfType<TimesMoved>().Single().Dues, due => Assert.Equal(0, due.At.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static IEnumerable<string> ById<T>(IEnumerable<T> values, Func<T, object> id)
        where T : notnull => values.OrderBy(value => id(value).ToString(), StringComparer.Ordinal).Select(value => value.ToString()!);

    private static TestEvening Busy() =>
        TestEvening
            .Armed(TestPlans.Usual())
            .Do("18:00", new Command.MoveGame(TimeSpan.FromMinutes(1)))
            .Do("19:34", new Command.Say("Goed zo."))
            .Do("19:35", new Command.Cadence(null, new CadenceChange.Factor(0.77)))
            .Do("19:36", new Command.Pause())
            .Do("19:37", new Command.Resume(ResumeMode.Shift))
            .Do("19:37", new Command.Desk(true))
            .Do("19:38", new Command.Report(3, "Bij de brug"))
            .Do("19:38", new Command.Report(1, "Met een mand", "Kerkplein", Triage.Unclear))
            .Do("19:38", new Command.TriageReport(1, Triage.Real, "De brug"))
            .Do("19:38", new Command.Desk(true), by: "bram")
            .Do("19:38", new Command.Desk(false))
            .Do("19:39", new Command.Found())
            .Do("19:40", new Command.Reopen())
            .Do("19:41", new Command.Correct(InjectId.Parse("look"), "Een rode jas."))
            .Settle("19:41", "youth/look", "x", DeliveryState.Unknown)
            .Do("19:42", new Command.Stop())
            .Do("19:43", new Command.Stop(Real: true))
            .Do("19:44", new Command.Resume(ResumeMode.Ask), by: "anna")
            .Do("19:45", new Command.Resume(ResumeMode.Ask), new Actor("bram", Role.Police))
            .Do("19:46", new Command.Skip(InjectId.Parse("hint-2")))
            .Do("19:47", new Command.Cadence(null, new CadenceChange.Every(TimeSpan.FromMinutes(30))))
            .Do("19:48", new Command.Edit(InjectId.Parse("hint-3"), "Bij de molen."))
            .Do("19:49", new Command.Withdraw(InjectId.Parse("look")))
            .Do("19:50", new Command.PlanSpare(null, TestPlans.At("21:20")))
            .Do("19:51", new Command.Note("Mooi weer."))
            .Until("22:30");
}
