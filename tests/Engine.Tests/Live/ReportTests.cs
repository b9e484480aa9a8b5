using Dapper;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Reports;

namespace FeedGame.Engine.Tests.Live;

/// <summary>The words of reports in the store: there for the desk, gone in time when they are real (PRODUCT rule 8).</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task The_desk_reads_the_words_and_they_are_erased_from_memory_and_disk()
    {
        await using var evening = await BeginAsync();
        await evening.DoAsync(new Command.Report(1, "Ruzie met een mes", "Brug", Triage.Real));
        await evening.DoAsync(new Command.Report(1, "Man met een mand", "Kerk"));
        Assert.Equal([("Kerk", "Man met een mand", false), ("Brug", "Ruzie met een mes", false)], Lines(evening));

        await evening.RunAsync(CommandLimits.RealReportKept);
        Assert.Equal([("Kerk", "Man met een mand", false), (null, null, true)], Lines(evening));
        Assert.Equal(["Kerk", "Man met een mand"], Texts(evening));
        await evening.CrashAsync();
        Assert.Equal([("Kerk", "Man met een mand", false), (null, null, true)], Lines(evening));
    }

    [Fact]
    public async Task The_chain_of_the_journal_holds_after_words_were_erased()
    {
        await using var evening = await BeginAsync();
        await evening.DoAsync(new Command.Report(1, "Ruzie", "Brug", Triage.Real));
        await evening.RunToAsync(TestPlans.At("23:30"));
        var lines = evening.Database.Read(db =>
            db.Query<(long Seq, long At, string Type, string Body, byte[] Hash)>(
                    "SELECT seq, at, type, body, hash FROM journal ORDER BY seq"
                )
                .AsList()
        );
        Assert.Single(lines, line => line.Type == "report-erased");
        var hash = JournalChain.Start;
        foreach (var line in lines)
        {
            hash = JournalChain.Next(hash, line.Seq, line.At, line.Type, line.Body);
            Assert.Equal(hash, line.Hash);
        }
    }

    [Fact]
    public async Task A_process_that_was_away_meanwhile_erases_at_its_next_start()
    {
        await using var evening = await BeginAsync();
        await evening.DoAsync(new Command.Report(1, "Ruzie", "Brug", Triage.Real));
        evening.Engine.Abandon();
        evening.Clock.AdvanceTo(TestPlans.At("19:00").AddDays(1));
        await evening.CrashAsync();
        await evening.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(Texts(evening));
    }

    [Fact]
    public async Task An_evening_is_not_finished_before_they_are_gone()
    {
        await using var evening = await BeginAsync();
        await evening.RunToAsync(TestPlans.At("21:10"));
        await evening.DoAsync(new Command.Report(1, "Ruzie", null, Triage.Real));
        await evening.DoAsync(new Command.CallOff());
        await evening.RunToAsync(TestPlans.At("22:09"));
        Assert.False(evening.Engine.IsFinished("testdorp"));
        await evening.RunToAsync(TestPlans.At("22:11"));
        Assert.True(evening.Engine.IsFinished("testdorp"));
    }

    private static async Task<Evening> BeginAsync()
    {
        var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        return evening;
    }

    private static IEnumerable<(string?, string?, bool)> Lines(Evening evening) =>
        evening.Engine.Reports.Of("testdorp").Select(line => (line.Place, line.Note, line.Erased));

    private static List<string> Texts(Evening evening) =>
        evening.Database.Read(db => db.Query<string>("SELECT text FROM texts ORDER BY text").AsList());
}
