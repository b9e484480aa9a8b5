using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Paper;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Paper;

/// <summary>The evening on paper: in the words that go out, at the times that hold now.</summary>
public sealed class RunSheetTests
{
    private static RunSheet Of(TestEvening evening) => RunSheet.Of(evening.Plan, evening.State, _ => "Andere woorden");

    private static SheetLine Line(RunSheet sheet, string inject) =>
        sheet.Parts.SelectMany(part => part.Lines).Single(line => line.Inject == InjectId.Parse(inject));

    [Fact]
    public void Before_arming_it_has_the_times_of_the_game_file_and_the_text_with_its_label()
    {
        var hint = Line(Of(new TestEvening(TestPlans.Usual())), "youth/hint-1");
        Assert.Equal((TestPlans.At("19:35"), 1), (hint.At, hint.HintStage));
        Assert.Equal(
            "SPELBERICHT · Boef in de Wijk Testdorp · ronde 1 · 19:35\nHint 1 van 3: Tekst van hint-1\n"
                + "Gezien? Bel het spel: 088 000 00 00. Echt gevaar? Bel 112.\n#BoefInDeWijk · EINDE SPELBERICHT",
            hint.Text
        );
    }

    [Fact]
    public void What_moved_was_edited_or_is_out_stands_so()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:00", new Command.MoveRound("adult", TimeSpan.FromMinutes(10)))
            .Do("19:01", new Command.Edit(InjectId.Parse("youth/hint-2"), "Andere woorden"))
            .Until("19:36");
        var sheet = Of(evening);
        Assert.Equal(TestPlans.At("20:45"), Line(sheet, "adult/hint-1").At);
        Assert.Contains("Hint 2 van 3: Andere woorden\n", Line(sheet, "youth/hint-2").Text, StringComparison.Ordinal);
        var out1 = Line(sheet, "youth/hint-1");
        Assert.Equal((InjectStatus.Released, TestPlans.At("19:35")), (out1.Standing, out1.OutAt));
        Assert.True(Line(sheet, "youth/spare-hint") is { Aside: true, At: null });
        Assert.Null(sheet.Parts.Single(part => part.Round?.Id == "spare").Start);
    }

    [Fact]
    public void What_follows_another_counts_from_it()
    {
        var plan = TestPlans.Plan(
            TestPlans.Hint("hint-1", "5m"),
            TestPlans.Hint("hint-2", "0m") with
            {
                Timing = new Timing.AfterInject("hint-1", TestPlans.Span("4m")),
            }
        );
        Assert.Equal(TestPlans.At("19:39"), Line(Of(TestEvening.Armed(plan)), "youth/hint-2").At);
    }

    [Fact]
    public void What_is_read_aloud_in_need_has_a_place_for_the_time_and_no_label()
    {
        var sheet = Of(TestEvening.Armed(TestPlans.Usual()));
        Assert.StartsWith("STOP __:__", sheet.Stop, StringComparison.Ordinal);
        Assert.Contains("__:__", sheet.RealIncident, StringComparison.Ordinal);
        Assert.DoesNotContain("SPELBERICHT", sheet.Stop + sheet.RealIncident, StringComparison.Ordinal);
        Assert.StartsWith("SPELBERICHT · Boef in de Wijk Testdorp · ronde 1 · __:__\n", sheet.Found["youth"], StringComparison.Ordinal);
    }
}
