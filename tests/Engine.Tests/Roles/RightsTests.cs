using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Roles;

/// <summary>Every role on every command: a command that is new has no row here, and no right, until somebody thought of both.</summary>
public sealed class RightsTests
{
    public static TheoryData<string, string> Table =>
        new()
        {
            //                            Organiser, Controller, Safety, Police, Municipality, Desk, Relay, RolePlayer, Evaluator
            { nameof(Command.Arm), "OC-------" },
            { nameof(Command.Approve), "OC-PM----" },
            { nameof(Command.Ready), "OCSPM----" },
            { nameof(Command.Override), "OC-------" },
            { nameof(Command.Reject), "OC-PM----" },
            { nameof(Command.Start), "OC-------" },
            { nameof(Command.Pause), "OCS--D---" },
            { nameof(Command.Resume), "OCSPM----" },
            { nameof(Command.Stop), "OCSPMD---" },
            { nameof(Command.Send), "OC-------" },
            { nameof(Command.Skip), "OC-------" },
            { nameof(Command.Edit), "OC-------" },
            { nameof(Command.Say), "OC-------" },
            { nameof(Command.Undo), "OC-------" },
            { nameof(Command.ByPaper), "OC-------" },
            { nameof(Command.Hold), "OC-------" },
            { nameof(Command.Release), "OC-------" },
            { nameof(Command.Swap), "OC-------" },
            { nameof(Command.EndRound), "OC-------" },
            { nameof(Command.Help), "OCS----R-" },
            { nameof(Command.CheckIn), "OC-----R-" },
            { nameof(Command.ReadCue), "OC-----R-" },
            { nameof(Command.MoveRound), "OC-------" },
            { nameof(Command.MoveGame), "OC-------" },
            { nameof(Command.Cadence), "OC-------" },
            { nameof(Command.Found), "OC-----R-" },
            { nameof(Command.Reopen), "OC-------" },
            { nameof(Command.PlanSpare), "OC-------" },
            { nameof(Command.OffStreet), "OC-----R-" },
            { nameof(Command.Children), "OCS--D---" },
            { nameof(Command.SeeNotice), "OC---DRR-" },
            { nameof(Command.ChildrenHome), "OCS--D---" },
            { nameof(Command.Report), "OC---D---" },
            { nameof(Command.TriageReport), "OC---D---" },
            { nameof(Command.AcceptSuggestion), "OC-------" },
            { nameof(Command.DismissSuggestion), "OC-------" },
            { nameof(Command.Desk), "OC---D---" },
            { nameof(Command.Note), "OCSPMD---" },
            { nameof(Command.Correct), "OC-------" },
            { nameof(Command.Withdraw), "OC-------" },
            { nameof(Command.WithdrawConsent), "OC-------" },
            { nameof(Command.TakeDown), "OC-------" },
            { nameof(Command.Mend), "OC-------" },
            { nameof(Command.Settle), "OC-------" },
            { nameof(Command.Forward), "OC----R--" },
            { nameof(Command.HandOver), "OC-------" },
            { nameof(Command.CallOff), "OC-------" },
            { nameof(Command.Purge), "OC-------" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_role_may_or_may_not(string command, string expected)
    {
        var type = typeof(Command).GetNestedType(command)!;
        Assert.Equal(expected, string.Concat(Enum.GetValues<Role>().Select(role => Rights.May(role, type) ? role.ToString()[0] : '-')));
    }

    [Fact]
    public void Every_command_is_in_the_table() =>
        Assert.Equal(
            typeof(Command).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            Table.Select(row => row.Data.Item1).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_a_role_may_not_is_refused_in_words_and_changes_nothing()
    {
        var evening = TestEvening.Armed(TestPlans.Usual());
        var why = evening.Refused("19:36", new Command.Say("Ik ben de boef."), new Actor("eva", Role.Evaluator));
        Assert.Equal("Dit kan niet vanuit de rol waarnemer. Vraag het de spelleider.", why.Nl);
        Assert.Equal("This is not for the role evaluator. Ask the controller.", why.En);
    }

    [Fact]
    public void Only_who_was_asked_to_give_the_starting_signal_starts_beside_those_who_lead()
    {
        var evening = TestEvening.Armed(TestPlans.Usual());
        Assert.IsType<CommandDecision.Refused>(evening.Ask("19:20", new Command.Start(), new Actor("agent", Role.Police)));
        Assert.IsType<CommandDecision.Refused>(evening.Ask("19:20", new Command.Pause(), new Actor("agent", Role.Police, Starts: true)));
        Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:20", new Command.Start(), new Actor("agent", Role.Police, Starts: true)));
    }

    [Fact]
    public void The_starting_signal_arms_no_game()
    {
        var agent = new Actor("agent", Role.Police, Starts: true);
        Assert.Equal(Refusals.NotArmed, new TestEvening(TestPlans.Usual()).Refused("19:20", new Command.Start(), agent));
    }

    [Fact]
    public void An_ordinary_pause_is_resumed_by_who_leads()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Do("19:36", new Command.Pause(), new Actor("sam", Role.Safety));
        Assert.Equal(
            Refusals.PauseIsForLeaders,
            evening.Refused("19:37", new Command.Resume(ResumeMode.Shift), new Actor("sam", Role.Safety))
        );
        Assert.Equal(GameStatus.Playing, evening.Do("19:37", new Command.Resume(ResumeMode.Shift)).State.Status);
    }

    [Theory]
    [InlineData(Role.Safety, Role.Municipality, false, true)]
    [InlineData(Role.Controller, Role.Controller, false, true)]
    [InlineData(Role.Controller, Role.Safety, true, false)]
    [InlineData(Role.Controller, Role.Police, true, true)]
    [InlineData(Role.Police, Role.Controller, true, true)]
    public void After_a_real_incident_one_of_the_two_is_police(Role first, Role second, bool real, bool goesOn)
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Stop(real))
            .Do("19:40", new Command.Resume(ResumeMode.Ask), new Actor("one", first));
        Assert.Equal(first, evening.State.Stop!.AgreedAs);
        var answer = evening.Ask("19:41", new Command.Resume(ResumeMode.Ask), new Actor("two", second));
        Assert.Equal(goesOn, answer is CommandDecision.Accepted);
        if (answer is CommandDecision.Refused refused)
            Assert.Equal(Refusals.PoliceNeeded, refused.Why);
    }

    [Fact]
    public void One_person_in_two_roles_stays_one_person()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Stop(Real: true))
            .Do("19:40", new Command.Resume(ResumeMode.Ask), new Actor("one", Role.Controller));
        Assert.Equal(
            Refusals.SecondPersonNeeded,
            evening.Refused("19:41", new Command.Resume(ResumeMode.Ask), new Actor("one", Role.Police))
        );
    }

    /// <summary>What was written before there were roles says nothing of one: then the police still has to agree.</summary>
    [Fact]
    public void An_agreement_of_before_there_were_roles_counts_for_one_person_and_no_role()
    {
        var old = (ResumeAgreed)EventJson.Read("resume-agreed", """{"by":"p1"}""");
        Assert.Null(old.Role);
        Assert.Equal("""{"by":"p1"}""", EventJson.Write(old));
        Assert.Equal("""{"by":"p1","role":"Police"}""", EventJson.Write(new ResumeAgreed("p1", Role.Police)));
        var evening = TestEvening.Armed(TestPlans.Usual()).Do("19:36", new Command.Stop(Real: true));
        evening.Append([old], TestPlans.At("19:40"));
        Assert.IsType<CommandDecision.Refused>(evening.Ask("19:41", new Command.Resume(ResumeMode.Ask)));
        Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:41", new Command.Resume(ResumeMode.Ask), new Actor("agent", Role.Police)));
    }
}
