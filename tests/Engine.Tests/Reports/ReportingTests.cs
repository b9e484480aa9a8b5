using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reports;

namespace FeedGame.Engine.Tests.Reports;

/// <summary>The report desk: one tap is a report, everything else may come later (R1, R2).</summary>
public sealed class ReportingTests
{
    [Fact]
    public void One_tap_is_a_report_of_the_round_that_is_on()
    {
        var evening = Evening().Do("19:20", new Command.Report()).Do("19:36", new Command.Report()).Do("19:37", new Command.Report(3));
        Assert.Equal(
            [(1, 1, ""), (2, 1, "youth"), (3, 3, "youth")],
            evening.State.Reports.Select(report => (report.Number, report.Count, report.Round))
        );
        Assert.Equal(TestPlans.At("19:36"), evening.State.Reports[1].At);
        Assert.All(evening.State.Reports, report => Assert.Null(report.Triage));
    }

    [Fact]
    public void Place_and_note_are_texts_of_their_own_and_not_in_the_journal()
    {
        var accepted = Accept(Evening(), new Command.Report(1, " Met een mand ", "Kerkplein", Triage.Game));
        var logged = Assert.IsType<ReportLogged>(accepted.Facts.Single());
        Assert.Equal(["t1 Met een mand", "t2 Kerkplein"], accepted.Texts.Select(text => $"{text.Id} {text.Text}"));
        Assert.Equal(("t1", "t2"), (logged.Text!.Id, logged.Place!.Id));
        Assert.DoesNotContain("Kerkplein", EventJson.Write(logged));
        Assert.Null(logged.EraseAt);
    }

    [Fact]
    public void Fields_that_were_left_empty_say_nothing()
    {
        var accepted = Accept(Evening(), new Command.Report(1, "  ", ""));
        Assert.Empty(accepted.Texts);
        Assert.Equal("{\"count\":1,\"by\":\"anna\"}", EventJson.Write(accepted.Facts.Single()));
    }

    [Fact]
    public void Triage_and_what_else_is_known_may_come_later_and_keep_what_was_told()
    {
        var evening = Evening()
            .Do("19:36", new Command.Report(1, "Een man met een mand"))
            .Do("19:37", new Command.TriageReport(1, Triage.Unclear))
            .Do("19:38", new Command.TriageReport(1, null, "Kerkplein"))
            .Do("19:39", new Command.TriageReport(1, Triage.Game, null, "Met een kattenmand"));
        var report = evening.State.Reports.Single();
        Assert.Equal((Triage.Game, "t3", "t2"), (report.Triage, report.Note!.Id, report.Place!.Id));
        Assert.Equal(["t1", "t2", "t3"], report.Texts);
    }

    [Fact]
    public void Tapped_twice_it_is_written_down_once()
    {
        var evening = Evening().Do("19:36", new Command.Report()).Do("19:37", new Command.TriageReport(1, Triage.Double));
        Assert.Empty(Accept(evening, new Command.TriageReport(1, Triage.Double)).Facts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_report_that_is_not_there_is_refused_with_those_that_are(int number) =>
        Assert.Equal(
            $"Er is geen melding {number}. Kies een nummer van 1 tot 1.",
            Evening().Do("19:36", new Command.Report()).Refused("19:37", new Command.TriageReport(number, Triage.Game)).Nl
        );

    [Fact]
    public void Doubles_and_what_is_real_do_not_count_and_what_is_unclear_does()
    {
        var evening = Evening();
        foreach (var triage in new Triage?[] { null, Triage.Game, Triage.Unclear, Triage.Double, Triage.Real })
            evening.Do("19:36", new Command.Report(10, null, null, triage));
        Assert.Equal([true, true, true, false, false], evening.State.Reports.Select(report => report.Counts));
        Assert.Equal([false, true, false, false, false], evening.State.Reports.Select(report => report.IsGood));
        Assert.Equal(30, ReportFigures.Since(evening.State, TestPlans.At("19:30")));
    }

    [Fact]
    public void A_real_report_answers_with_what_to_do_first()
    {
        var evening = Evening().Do("19:36", new Command.Report());
        var said = Accept(evening, new Command.TriageReport(1, Triage.Real)).Said;
        Assert.Equal("Laat de beller NU zelf 112 bellen. Bel daarna zelf 112: dit is GEEN spel.", RealCard.First.Nl);
        Assert.StartsWith(RealCard.First.Nl, said.Nl, StringComparison.Ordinal);
        Assert.StartsWith(RealCard.First.En!, said.En, StringComparison.Ordinal);
        Assert.Equal(4, RealCard.Steps.Count);
    }

    [Fact]
    public void The_words_of_a_real_report_go_an_hour_later_and_only_those()
    {
        var evening = Evening()
            .Do("19:36", new Command.Report(1, "Ruzie", "Brug"))
            .Do("19:36", new Command.Report(1, "Mand", "Kerk"))
            .Do("19:40", new Command.TriageReport(1, Triage.Real))
            .Do("19:50", new Command.TriageReport(1, null, "Brug bij de sluis"))
            .Until("23:00");
        var erased = Assert.Single(evening.Journal, entry => entry.Event is ReportErased);
        Assert.Equal((TestPlans.At("20:40"), 1), (erased.At, ((ReportErased)erased.Event).Report));
        Assert.Equal(["t1", "t2", "t5"], ((ReportErased)erased.Event).Texts);
        Assert.Equal(
            (null, null, Triage.Real),
            (evening.State.Reports[0].Place, evening.State.Reports[0].Note, evening.State.Reports[0].Triage)
        );
        Assert.Equal("t3", evening.State.Reports[1].Note!.Id);
        Assert.Empty(evening.State.ToErase);
    }

    [Fact]
    public void A_slip_of_the_thumb_is_taken_back_and_nothing_is_erased()
    {
        var evening = Evening()
            .Do("19:36", new Command.Report(1, "Mand", null, Triage.Real))
            .Do("19:37", new Command.TriageReport(1, Triage.Game))
            .Until("22:30");
        Assert.DoesNotContain(evening.Journal, entry => entry.Event is ReportErased);
        Assert.Empty(evening.State.ToErase);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("stop")]
    public void It_is_erased_whatever_the_game_does_meanwhile(string what)
    {
        var evening = Evening()
            .Do("19:36", new Command.Report(1, "Ruzie", null, Triage.Real))
            .Do("19:37", what == "pause" ? new Command.Pause() : new Command.Stop(Real: true))
            .Until("20:36");
        Assert.Equal(TestPlans.At("20:36"), Assert.Single(evening.Journal, entry => entry.Event is ReportErased).At);
    }

    [Fact]
    public void A_real_report_without_words_leaves_nothing_to_erase() =>
        Assert.Empty(Evening().Do("19:36", new Command.Report(1, null, null, Triage.Real)).State.ToErase);

    [Fact]
    public void The_desk_is_manned_from_the_first_who_sits_down_to_the_last_who_leaves()
    {
        var evening = Evening()
            .Do("19:30", new Command.Desk(true), by: "anna")
            .Do("19:31", new Command.Desk(true), by: "bram")
            .Do("19:32", new Command.Desk(false), by: "anna");
        Assert.Equal(TestPlans.At("19:30"), evening.State.DeskSince);
        Assert.Equal(["bram"], evening.State.Desk);
        Assert.Contains("regels over meldingen staan uit", Accept(evening, new Command.Desk(false), "bram").Said.Nl);
        evening.Do("19:33", new Command.Desk(false), by: "bram");
        Assert.Null(evening.State.DeskSince);
    }

    [Fact]
    public void Sitting_down_twice_is_once()
    {
        var evening = Evening().Do("19:30", new Command.Desk(true));
        Assert.Empty(Accept(evening, new Command.Desk(true)).Facts);
        Assert.Empty(Accept(evening, new Command.Desk(false), "bram").Facts);
    }

    [Fact]
    public void A_journal_of_before_triage_reads_the_same()
    {
        var old = EventJson.Read("report-logged", """{"count":3,"by":"p1","text":{"id":"t1","digest":"ab"}}""");
        var state = Fold.All([
            new JournalEntry(1, TestPlans.At("19:36"), old),
            new JournalEntry(2, TestPlans.At("19:37"), EventJson.Read("report-logged", """{"count":1,"by":"p1"}""")),
        ]);
        Assert.Equal([(1, 3, "t1"), (2, 1, null)], state.Reports.Select(report => (report.Number, report.Count, report.Note?.Id)));
        Assert.Equal(1, state.Arisen);
        Assert.Equal("""{"count":3,"by":"p1","text":{"id":"t1","digest":"ab"}}""", EventJson.Write(old));
    }

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());

    private static CommandDecision.Accepted Accept(TestEvening evening, Command command, string by = "anna") =>
        Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:45", command, by));
}
