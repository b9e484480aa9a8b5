using FeedGame.Host.Commands;
using FeedGame.Host.NewGames;

namespace FeedGame.Host.Tests.NewGames;

/// <summary>From nothing to a rehearsed evening by what the program writes itself.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private string Config => Path.Combine(folder.FullName, "config");

    private string GameFile => Path.Combine(Config, "games", "ons-dorp.yaml");

    [Fact]
    public async Task A_new_evening_lacks_its_number_only_and_can_be_rehearsed_once_it_has_one()
    {
        var made = await SayAsync("new", "ons-dorp", "--place", "Ons Dorp aan 't Water");
        Assert.Equal(0, made.Code);
        Assert.EndsWith("feedgame check ons-dorp", made.Out.TrimEnd(), StringComparison.Ordinal);

        var check = await SayAsync("check", "ons-dorp");
        Assert.Equal(1, check.Code);
        Assert.Contains("[placeholder-number]", check.Error, StringComparison.Ordinal);
        Assert.Equal(2, check.Error.TrimEnd().Split('\n').Length);

        await File.WriteAllTextAsync(
            GameFile,
            (await File.ReadAllTextAsync(GameFile, TestContext.Current.CancellationToken)).Replace(
                NewGameText.NumberToFill,
                "088 - 12 34 987",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        var good = await SayAsync("check", "ons-dorp");
        Assert.Equal((0, ""), (good.Code, good.Error));
        Assert.EndsWith("feedgame rehearse ons-dorp", good.Out.TrimEnd(), StringComparison.Ordinal);
        var rehearsal = await SayAsync("rehearse", "ons-dorp", "--speed", "max");
        Assert.Equal(0, rehearsal.Code);
        Assert.Contains("0 geweigerd, 0 onbekend", rehearsal.Out, StringComparison.Ordinal);
    }

    /// <summary>Every scenario of the kit, and more rounds of one track than one.</summary>
    [Fact]
    public async Task All_scenarios_and_another_channel_can_be_chosen()
    {
        var kit = Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "config", "scenarios"))
            .Select(Path.GetFileNameWithoutExtension);
        var made = await SayAsync(["new", "ons-dorp", "--number", "088 - 12 34 987", "--channels", "x", "--rounds", string.Join(',', kit)]);
        Assert.Equal(0, made.Code);
        var good = await SayAsync("check", "ons-dorp");
        Assert.Equal((0, ""), (good.Code, good.Error));
        var text = await File.ReadAllTextAsync(GameFile, TestContext.Current.CancellationToken);
        Assert.Contains("id: jeugd-3", text, StringComparison.Ordinal);
        Assert.Contains("id: volwassenen-3", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_somebody_wrote_is_written_over()
    {
        await SayAsync("new", "ons-dorp");
        await File.WriteAllTextAsync(GameFile, "mijn werk", TestContext.Current.CancellationToken);
        var again = await SayAsync("new", "ons-dorp");
        Assert.Equal(1, again.Code);
        Assert.Equal("mijn werk", await File.ReadAllTextAsync(GameFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_wrong_answer_is_told_at_once_and_nothing_is_made()
    {
        var said = await SayAsync("new", "Ons_Dorp", "--date", "2020-01-01", "--zone", "Mars", "--rounds", "nee", "--channels", "ook");
        Assert.Equal((1, 5), (said.Code, said.Error.TrimEnd().Split('\n').Length));
        Assert.Empty(Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public async Task Last_year_s_evening_comes_back_with_another_date_and_nothing_ticked_off()
    {
        await SayAsync("new", "ons-dorp", "--number", "088 - 12 34 987");
        await File.AppendAllTextAsync(
            GameFile,
            "readiness:\n  control-room: {by: Inge, at: 2026-11-27 17:00}\n  number-tested: {by: Mieke, at: 2026-11-27 18:30}\n",
            TestContext.Current.CancellationToken
        );
        var copied = await SayAsync("new", "nog-eens", "--from", "ons-dorp", "--date", "2099-05-15");
        Assert.Equal(0, copied.Code);
        Assert.Contains("het meldnummer (bel het opnieuw)", copied.Out, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(Path.Combine(Config, "games", "nog-eens.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("\nid: nog-eens\n", text, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2099-05-15\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mieke", text, StringComparison.Ordinal);
        Assert.Equal(0, (await SayAsync("check", "nog-eens")).Code);
    }

    [Theory]
    [InlineData("../buiten", 3)]
    [InlineData("", 3)]
    [InlineData("nog-eens", 2)]
    public async Task A_copy_tells_every_wrong_answer_at_once_and_makes_nothing(string name, int problems)
    {
        var said = await SayAsync("new", name, "--from", "er-is-niets", "--date", "2020-01-01");
        Assert.Equal((1, problems), (said.Code, said.Error.TrimEnd().Split('\n').Length));
        Assert.Empty(Directory.GetFileSystemEntries(folder.FullName));
    }

    [Theory]
    [InlineData(2026, 11, 25, 27)]
    [InlineData(2026, 11, 26, 27)]
    [InlineData(2026, 11, 27, 34)]
    [InlineData(2026, 11, 28, 34)]
    public void The_proposed_day_is_the_next_Friday(int year, int month, int today, int friday) =>
        Assert.Equal(new DateOnly(year, month, 1).AddDays(friday - 1), NewGameAnswers.NextFriday(new DateOnly(year, month, today)));

    [Fact]
    public void At_a_terminal_it_asks_and_an_empty_answer_takes_what_is_proposed()
    {
        using var screen = new StringWriter();
        using var person = new StringReader("Dorp\n\n");
        var ask = new Questions(new Output(screen, screen, IsTerminal: true), person, "nl");
        Assert.Equal("Dorp", ask.Ask(NewGameWords.Place, null, "Ons dorp"));
        Assert.Equal("het dorpshuis", ask.Ask(NewGameWords.MeetingPoint, null, "het dorpshuis"));
        Assert.Equal("al gezegd", ask.Ask(NewGameWords.Number, "al gezegd", ""));
        // Whoever closes the terminal gets what is proposed.
        Assert.Equal("later", ask.Ask(NewGameWords.Number, null, "later"));
        Assert.Equal(
            "In welk dorp of welke wijk? [Ons dorp] Waar verzamelt iedereen? [het dorpshuis] Welk meldnummer (mag later)? [later] ",
            screen.ToString()
        );
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(int Code, string Out, string Error)> SayAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(
            [.. args, "--config", Config],
            new Output(output, error, IsTerminal: false),
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString(), error.ToString());
    }
}
