using FeedGame.Engine.Files.Checks;
using FeedGame.Engine.Files.Lint;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Engine.Tests.Files;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("112")]
    [InlineData("1-1-2")]
    [InlineData("1 1 2")]
    [InlineData("+31 112")]
    [InlineData("144")]
    [InlineData("0900-8844")]
    [InlineData("0900 88 44")]
    [InlineData("09008844")]
    [InlineData("+31 900 8844")]
    [InlineData("+31 (0)900-8844")]
    [InlineData("0031 900 8844")]
    public void An_emergency_number_is_known_however_it_is_written(string text) =>
        Assert.Equal(NumberVerdict.Emergency, ReportNumber.Judge(text));

    [Theory]
    [InlineData("088-XXX")]
    [InlineData("088-xxx xx xx")]
    [InlineData("088-0000000")]
    [InlineData("088 000 00 00")]
    [InlineData("088-1111111")]
    [InlineData("088-1234567")]
    [InlineData("06-12345678")]
    [InlineData("{report_number}")]
    [InlineData("{...}")]
    [InlineData("XXX")]
    public void A_placeholder_is_known(string text) => Assert.Equal(NumberVerdict.Placeholder, ReportNumber.Judge(text));

    [Theory]
    [InlineData("088 - 27 09 018")]
    [InlineData("0180-632451")]
    [InlineData("14 0180")]
    [InlineData("+31 88 270 90 18")]
    [InlineData("(0180) 63.24.51")]
    public void A_number_that_may_be_called_is_good(string text) => Assert.Equal(NumberVerdict.Good, ReportNumber.Judge(text));

    [Theory]
    [InlineData("het bureau")]
    [InlineData("12345")]
    [InlineData("-")]
    [InlineData("0123456789012345")]
    public void Anything_else_is_no_number(string text) => Assert.Equal(NumberVerdict.NoNumber, ReportNumber.Judge(text));

    [Theory]
    [InlineData("40m", 2400)]
    [InlineData("1h30m", 5400)]
    [InlineData("7m30s", 450)]
    [InlineData("90s", 90)]
    [InlineData("0s", 0)]
    [InlineData("120m", 7200)]
    public void A_duration_is_read(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Durations.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("40")]
    [InlineData("40 m")]
    [InlineData("30s40m")]
    [InlineData("1.5h")]
    [InlineData("-5m")]
    [InlineData("40M")]
    [InlineData("99999999999h")]
    public void What_is_no_duration_is_refused(string text) => Assert.Null(Durations.Parse(text));

    [Fact]
    public void A_written_duration_reads_back()
    {
        foreach (var seconds in Enumerable.Range(0, 5000))
            Assert.Equal(TimeSpan.FromSeconds(seconds), Durations.Parse(Durations.Write(TimeSpan.FromSeconds(seconds))));
    }

    [Fact]
    public void A_scenario_s_moment_is_after_the_start_or_after_an_inject()
    {
        Assert.Equal(new Timing.FromStart(TimeSpan.FromSeconds(450)), Timings.InScenario("+7m30s"));
        Assert.Equal(new Timing.AfterInject("hint-2", TimeSpan.FromMinutes(3)), Timings.InScenario("hint-2 +3m"));
        Assert.All(["7m30s", "-7d 10:00", "hint-2", "hint-2 3m", "Hint +3m", "a b +3m"], text => Assert.Null(Timings.InScenario(text)));
    }

    [Fact]
    public void A_game_s_moment_is_a_day_or_after_the_end()
    {
        Assert.Equal(new Timing.OnDay(-7, new TimeOnly(10, 0)), Timings.InGame("-7d 10:00"));
        Assert.Equal(new Timing.OnDay(0, new TimeOnly(18, 30)), Timings.InGame("0d 18:30"));
        Assert.Equal(new Timing.OnDay(1, new TimeOnly(9, 5)), Timings.InGame("+1d 09:05"));
        Assert.Equal(new Timing.AfterEnd(TimeSpan.FromMinutes(10)), Timings.InGame("end +10m"));
        Assert.All(["-7d", "-7d 25:00", "10:00", "+10m", "-7 10:00"], text => Assert.Null(Timings.InGame(text)));
    }

    [Fact]
    public void A_condition_is_read()
    {
        Assert.Equal(new Condition.ReportsBelow(3, TimeSpan.FromMinutes(10)), Conditions.Parse("reports < 3 in 10m"));
        Assert.Equal(new Condition.ReportsBelow(3, TimeSpan.FromMinutes(10)), Conditions.Parse("reports<3 in 10m"));
        Assert.Equal(new Condition.RoundFound(), Conditions.Parse("found"));
        Assert.Equal(new Condition.RoundNotFound(), Conditions.Parse("not found"));
        Assert.All(
            ["", "reports", "reports > 3 in 10m", "reports < 0 in 10m", "reports < 3 in 0m"],
            text => Assert.Null(Conditions.Parse(text))
        );
    }

    [Theory]
    [InlineData("hint1", "hint-1")]
    [InlineData("HINT-1", "hint-1")]
    [InlineData("hnit-2", "hint-2")]
    [InlineData("gevondn", "gevonden")]
    [InlineData("iets-anders", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_only_when_it_is_near(string value, string? meant) =>
        Assert.Equal(meant, Nearest.To(value, ["hint-1", "hint-2", "gevonden"]));

    [Fact]
    public void The_first_pass_of_the_doubled_hour_counts()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var time = Clock.FirstPass(new DateTime(2018, 10, 28, 2, 30, 0), zone);
        Assert.Equal(new DateTimeOffset(2018, 10, 28, 0, 30, 0, TimeSpan.Zero), time.ToUniversalTime());
    }

    [Theory]
    [InlineData("Een man met een donkere huid", "trait")]
    [InlineData("De boef heeft een TURKS uiterlijk", "trait")]
    [InlineData("Een vrouw met een hoofddoek", "trait")]
    [InlineData("De boef zit in een rolstoel", "trait")]
    [InlineData("De boef praat met een accent", "trait")]
    [InlineData("De boef heeft een mes", "violence")]
    [InlineData("De boef draagt een uniform", "violence")]
    [InlineData("Een speelgoedwapentje", "violence")]
    [InlineData("De politie vraagt u te zoeken", "spoken-for")]
    public void A_word_that_has_no_place_in_a_text_is_found(string text, string category) =>
        Assert.Equal([category], LintWords.In(new LocalText(text)).Select(found => found.Category).Distinct());

    [Theory]
    [InlineData("The boef carries a gun", "violence")]
    [InlineData("A black man in a coat", "trait")]
    [InlineData("On behalf of the police", "spoken-for")]
    public void English_has_its_own_words(string text, string category) =>
        Assert.Equal([category], LintWords.In(new LocalText("Goed", text)).Select(found => found.Category));

    [Theory]
    [InlineData("De boef draagt een zwarte jas met rode accenten")]
    [InlineData("De boef steekt over bij het ziekenhuis en slaat linksaf")]
    [InlineData("Een messing knop, een witte muts en een blanke houten stok")]
    [InlineData("De boef loopt langs de gehandicaptenparkeerplaats in de Surinamestraat")]
    [InlineData("Gun elkaar een prijs bij het zwembad, de pool in")]
    [InlineData("Doe wat de politie zegt. Gevaar? Bel 112.")]
    [InlineData("De blinde muur van de kerk, naast de christelijke school")]
    public void An_innocent_text_passes(string text) => Assert.Empty(LintWords.In(new LocalText(text)));
}
