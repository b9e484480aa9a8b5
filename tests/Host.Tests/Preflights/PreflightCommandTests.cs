using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Commands;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Running;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Preflights;

/// <summary><c>feedgame preflight</c> against an X of our own: each green and red state, and its exit code.</summary>
public sealed class PreflightCommandTests
{
    [Fact]
    public async Task All_is_good_on_a_verified_account_and_nothing_is_published_or_made()
    {
        await using var game = await PreflightGame.OpenAsync();
        var (code, said) = await game.RunAsync();
        Assert.Equal(0, code);
        Assert.Contains("x account: good: AccessToken: The token may write.", said, StringComparison.Ordinal);
        Assert.Contains("x quota: good: 28 posts, at most 11 in half an hour: that fits.", said, StringComparison.Ordinal);
        Assert.Contains("x cost: good: 28 posts, 0 of them with a link: $0.42; without links $0.42", said, StringComparison.Ordinal);
        Assert.Contains("x cost: good: Keep $0.308 ", said, StringComparison.Ordinal);
        Assert.EndsWith("Good; 2 warnings." + Environment.NewLine, said, StringComparison.Ordinal);
        Assert.Empty(game.X.Posts);
        Assert.False(Directory.Exists(game.Data));
    }

    [Fact]
    public async Task An_unverified_account_is_red_with_the_half_hour_the_figures_and_the_remedy()
    {
        await using var game = await PreflightGame.OpenAsync();
        game.X.Rules = game.X.Rules with { Account = new FakeXAccount("none") };
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains(
            "x quota: BAD: 2018-09-27 19:30-20:00: 11 single posts planned, 16 with spare; the account may post 1 more. Choose thread: true,",
            said,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Not good: 4 wrong, 3 warnings." + Environment.NewLine, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_may_only_read_are_red_at_rights_and_not_asked_about_before()
    {
        await using var game = await PreflightGame.OpenAsync();
        game.X.Rules = game.X.Rules with { ReadOnly = true };
        Assert.Equal(0, (await game.RunAsync("--level", "connect")).Code);
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("x account: BAD: AccessToken: The app may only read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off_is_red()
    {
        await using var game = await PreflightGame.OpenAsync(new ShiftedTime(TimeSpan.FromMinutes(2)));
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        // To the second only as far as the Date header tells.
        Assert.Matches("x account: BAD: .*clock is 1(19|20|21) s behind", said);
    }

    [Fact]
    public async Task Missing_settings_are_a_red_line_each_and_the_cost_is_told_all_the_same()
    {
        await using var game = await PreflightGame.OpenAsync();
        await game.SetAsync(new FakeXKeys("", "", "a", "b"));
        var (code, said) = await game.RunAsync("--level", "settings");
        Assert.Equal(1, code);
        Assert.Contains("x settings: BAD: Channels:x:ConsumerKey is missing.", said, StringComparison.Ordinal);
        Assert.Contains("x settings: BAD: Channels:x:ConsumerSecret is missing.", said, StringComparison.Ordinal);
        Assert.Contains("$0.42", said, StringComparison.Ordinal);
        Assert.Contains("was not asked", said, StringComparison.Ordinal);
        Assert.Empty(game.X.Requests);
    }

    [Fact]
    public async Task A_text_that_the_account_had_this_week_is_red()
    {
        await using var game = await PreflightGame.OpenAsync();
        await game.ChangeAsync("\"19:30\"", "\"19:31\"");
        var evening = PlannedEvening.Posts(ConfigFolder.Open(game.Config).Plan("zevenhuizen", "en"));
        await game.PostAsync(evening[2].Text);
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains(
            $"x texts: BAD: These texts were in the account within 7 days, they will be refused: {evening[2].Inject}.",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await game.RunAsync("--level", "settings")).Code);
    }

    [Fact]
    public async Task A_timeline_that_cannot_be_read_is_a_warning()
    {
        await using var game = await PreflightGame.OpenAsync();
        game.X.FailNext(new FakeXFault.Answer(503, ""), FakeXCall.Timeline);
        var (code, said) = await game.RunAsync();
        Assert.Equal(0, code);
        Assert.Contains("x texts: warning: The posts of the last 7 days cannot be read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accidental_link_is_a_warning_with_its_price_and_a_mention_is_red()
    {
        await using var game = await PreflightGame.OpenAsync();
        await game.ChangeAsync("Meedoen is gratis.", "Dat is gratis.Nu @politie");
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("1 of them with a link: $0.605; without links $0.42", said, StringComparison.Ordinal);
        Assert.Contains("aankondiging: \"gratis.Nu\" looks like an address", said, StringComparison.Ordinal);
        Assert.Contains("x texts: BAD: aankondiging: @politie calls somebody.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invented_number_of_the_sample_is_red()
    {
        await using var game = await PreflightGame.OpenAsync();
        await game.ChangeAsync("088 - 30 11 472", "088 - 27 09 018");
        var (code, said) = await game.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("game sample: BAD: The report number 088 - 27 09 018 is the invented one", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_an_object_for_each_result_the_forecast_and_the_sums()
    {
        await using var game = await PreflightGame.OpenAsync();
        var (code, said) = await game.RunAsync("--json");
        Assert.Equal(0, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["game", "channel", "subject", "level", "field", "text"],
            lines[0].EnumerateObject().Select(property => property.Name)
        );
        var forecast = lines[^2].GetProperty("forecast");
        Assert.Equal(28, forecast.GetProperty("posts").GetInt32());
        Assert.Equal(6, forecast.GetProperty("slices").GetArrayLength());
        Assert.Equal(0.42m, forecast.GetProperty("cost").GetProperty("as_written").GetDecimal());
        var sums = lines[^1].GetProperty("summary");
        Assert.Equal(0, sums.GetProperty("bad").GetInt32());
        Assert.Equal(2, sums.GetProperty("warning").GetInt32());
        Assert.Equal(lines.Count - 4, sums.GetProperty("good").GetInt32());
    }

    [Fact]
    public async Task A_wrong_level_is_wrong_use()
    {
        await using var game = await PreflightGame.OpenAsync();
        Assert.Equal(2, (await game.RunAsync("--level", "dance")).Code);
    }

    [Fact]
    public void On_a_terminal_there_is_a_table()
    {
        var drawn = new StringWriter();
        var line = new PreflightLine("x", PreflightSubject.Cost, FindingLevel.Good, new LocalText("Twee euro [niet meer]"));
        PreflightTable.Write(new Output(drawn, drawn, IsTerminal: true), [line], "nl");
        Assert.Contains("kanaal", drawn.ToString(), StringComparison.Ordinal);
        Assert.Contains("Twee euro [niet meer]", drawn.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("In orde; 0 keer let op." + Environment.NewLine, drawn.ToString(), StringComparison.Ordinal);
    }
}
