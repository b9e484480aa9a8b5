using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Sending, skipping and words of people (L1, L3, R1, X8).</summary>
public sealed class SpeakingTests
{
    [Fact]
    public void Words_are_stored_beside_the_facts_which_know_only_their_salted_digest()
    {
        var accepted = Accept("19:36", new Command.Say("  Kijk bij de kerk, {place}.  "));
        var said = Assert.IsType<ReleasePending>(accepted.Facts.Single());
        var stored = Assert.Single(accepted.Texts);

        Assert.Equal(new StoredText("t1", "salt", "Kijk bij de kerk, {place}."), stored);
        Assert.Equal("t1", said.Text!.Id);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("salt" + stored.Text))), said.Text.Digest);
        Assert.Equal(InjectKind.AdHoc, said.Kind);
        Assert.DoesNotContain("kerk", EventJson.Write(said));
    }

    [Fact]
    public void Each_text_has_an_id_of_its_own()
    {
        var evening = Evening()
            .Do("19:36", new Command.Say("Een"))
            .Do("19:36", new Command.Note("Twee"))
            .Do("19:36", new Command.Edit(InjectId.Parse("hint-2"), "Drie"))
            .Do("19:36", new Command.Report(1, "Vier"))
            .Do("19:36", new Command.Correct(InjectId.Parse("hint-1"), "Vijf"))
            .Do("19:36", new Command.Report(1))
            .Do("19:36", new Command.Say("Zes"));
        var ids = evening.Journal.Select(entry =>
            entry.Event switch
            {
                ReleasePending pending => pending.Text?.Id,
                NoteAdded note => note.Text.Id,
                InjectEdited edited => edited.Text.Id,
                ReportLogged report => report.Text?.Id,
                _ => null,
            }
        );
        Assert.Equal(["t1", "t2", "t3", "t4", "t5", "t6"], ids.Where(id => id is not null));
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("   ", "leeg")]
    [InlineData("Bel {reportnumber}", "Bedoelde u \"report_number\"?")]
    [InlineData("Kijk in de {straat}", "{straat}")]
    [InlineData("Kijk in {}", "{}")]
    public void A_text_that_cannot_go_out_is_refused(string text, string names)
    {
        Assert.Contains(names, Evening().Refused("19:36", new Command.Say(text)).Nl);
        Assert.Contains(names, Evening().Refused("19:36", new Command.Edit(InjectId.Parse("hint-2"), text)).Nl);
        Assert.Contains(names, Evening().Refused("19:36", new Command.Correct(InjectId.Parse("hint-1"), text)).Nl);
    }

    [Fact]
    public void A_text_has_a_longest_length()
    {
        var longest = new string('a', CommandLimits.TextLength);
        Accept("19:36", new Command.Say(longest));
        Assert.Contains("1001", Evening().Refused("19:36", new Command.Say(longest + "a")).Nl);
    }

    [Fact]
    public void The_variables_of_a_scenario_belong_to_its_round()
    {
        Accept("19:36", new Command.Say("Ronde {round}: kijk in de {street}. Bel {report_number}, {time}, {meeting_point}."));
        Assert.Contains("{street}", Evening().Refused("18:00", new Command.Say("Kijk in de {street}.")).Nl);
    }

    [Fact]
    public void Whatever_a_file_may_use_a_person_may_use_too()
    {
        foreach (var name in FeedGame.Engine.Files.Reading.Placeholders.BuiltIn)
            Accept("19:36", new Command.Say($"Kijk: {{{name}}}"));
    }

    [Fact]
    public void An_edited_hint_goes_out_once_with_the_new_words()
    {
        var evening = Evening().Do("19:36", new Command.Edit(InjectId.Parse("youth/hint-2"), "Bij de molen.")).Until("19:45");
        var released = evening.Journal.Select(entry => entry.Event).OfType<InjectReleased>().Last();
        Assert.Equal((InjectId.Parse("youth/hint-2"), 2, "t1"), (released.Inject, released.Version, released.Text?.Id));
    }

    [Fact]
    public void Send_now_takes_the_inject_from_the_timeline()
    {
        var evening = Evening().Do("19:38", new Command.Send(InjectId.Parse("hint-3"))).Until("20:00");
        Assert.Equal(["19:38:08 youth/hint-3", "19:45 youth/hint-2"], evening.Sent("19:36"));
    }

    [Fact]
    public void A_contingency_hint_goes_by_hand() =>
        Assert.Equal(
            ["19:38:08 youth/spare-hint"],
            Evening().Do("19:38", new Command.Send(InjectId.Parse("spare-hint"))).Until("19:39").Sent("19:36")
        );

    [Theory]
    [InlineData("hint-1", "al verstuurd")]
    [InlineData("hint-9", "Bedoelde u")]
    [InlineData("youth/hnit-2", "Bedoelde u \"youth/hint-2\"?")]
    [InlineData("adult/hint-1", "Ronde 2 is nog niet begonnen")]
    [InlineData("zzzzzz", "berichtenplan")]
    public void What_cannot_be_sent_is_refused(string inject, string names) =>
        Assert.Contains(names, Evening().Refused("19:38", new Command.Send(InjectId.Parse(inject))).Nl);

    [Fact]
    public void What_belongs_to_an_outcome_goes_by_itself()
    {
        var plan = TestPlans.Plan(TestPlans.Message("hurrah", InjectKind.Found, new Timing.OnOutcome()));
        Assert.Contains("vanzelf", TestEvening.Armed(plan).Refused("19:38", new Command.Send(InjectId.Parse("hurrah"))).Nl);
    }

    [Fact]
    public void A_skipped_hint_stays_away_also_when_its_round_has_not_begun()
    {
        var evening = Evening()
            .Do("19:38", new Command.Skip(InjectId.Parse("hint-2")))
            .Do("19:38", new Command.Skip(InjectId.Parse("adult/hint-1")))
            .Until("21:00");
        Assert.Equal(["19:55 youth/hint-3", "20:10 youth/time-out", "20:40 adult/hint-2"], evening.Sent("19:38"));
    }

    [Fact]
    public void What_is_out_is_corrected_or_withdrawn_and_what_is_not_is_edited()
    {
        Assert.Contains("edit", Evening().Refused("19:38", new Command.Correct(InjectId.Parse("hint-2"), "Beter")).Nl);
        Assert.Contains("edit", Evening().Refused("19:38", new Command.Withdraw(InjectId.Parse("hint-2"))).Nl);
        Assert.Contains("correct", Evening().Refused("19:38", new Command.Edit(InjectId.Parse("hint-1"), "Beter")).Nl);
        var evening = Evening()
            .Do("19:38", new Command.Correct(InjectId.Parse("hint-1"), "Beter"))
            .Do("19:39", new Command.Withdraw(InjectId.Parse("hint-1")));
        Assert.Equal(["19:38:08 youth/correction-1", "19:39 youth/withdrawn"], evening.Sent("19:36"));
        Assert.Contains("ingetrokken", evening.Refused("19:40", new Command.Withdraw(InjectId.Parse("hint-1"))).Nl);
        Assert.Contains("ingetrokken", evening.Refused("19:40", new Command.Correct(InjectId.Parse("hint-1"), "Nog beter")).Nl);
    }

    [Fact]
    public void A_cue_is_nowhere_to_be_corrected()
    {
        var evening = TestEvening.Armed(TestPlans.Plan(TestPlans.Cue("move", "1m")));
        Assert.Contains("seintje", evening.Refused("19:38", new Command.Correct(InjectId.Parse("move"), "Beter")).Nl);
        Assert.Empty(evening.State.Deliveries);
    }

    [Fact]
    public void Only_an_unknown_delivery_can_be_settled_by_a_person()
    {
        var key = DeliveryKey.Parse("youth/hint-1@1.publish.x");
        Assert.Contains("niet onbekend", Evening().Refused("19:36", new Command.Settle(key, true)).Nl);
        Assert.Contains("Er is geen verzending", Evening().Refused("19:36", new Command.Settle(key with { Channel = "y" }, true)).Nl);
        var evening = Evening().Settle("19:36", "youth/hint-1", "x", DeliveryState.Unknown).Do("19:37", new Command.Settle(key, true));
        Assert.Equal(DeliveryState.Published, evening.State.Deliveries[key].State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Reports_have_a_count_that_can_be(int count) =>
        Assert.Contains("1 tot 100", Evening().Refused("19:36", new Command.Report(count)).Nl);

    private static TestEvening Evening() => TestEvening.Armed(TestPlans.Usual());

    private static CommandDecision.Accepted Accept(string time, Command command) =>
        Assert.IsType<CommandDecision.Accepted>(Evening().Ask(time, command));
}
