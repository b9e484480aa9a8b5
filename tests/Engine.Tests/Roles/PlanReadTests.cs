using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Roles;

/// <summary>Who read the plan is written down (S3), once for a page that stays open.</summary>
public sealed class PlanReadTests
{
    private static readonly DateTimeOffset At = TestPlans.At("19:00");
    private static readonly Actor Anna = new("anna", Role.Organiser);

    [Theory]
    [InlineData("anna", Role.Organiser, "control", 9, false)]
    [InlineData("anna", Role.Organiser, "control", 10, true)]
    [InlineData("anna", Role.Organiser, "preview", 1, true)]
    [InlineData("anna", Role.Police, "control", 1, true)]
    [InlineData("bram", Role.Organiser, "control", 1, true)]
    public void A_look_is_written_down_once_in_some_minutes(string person, Role role, string page, int minutes, bool written)
    {
        var state = Fold.Apply(GameState.Empty, new JournalEntry(1, At, PlanReading.Look(GameState.Empty, Anna, "control", At)!));
        Assert.Equal([new ReadMark(At, "anna", Role.Organiser, "control")], state.Reads);
        Assert.Equal(written, PlanReading.Look(state, new Actor(person, role), page, At.AddMinutes(minutes)) is not null);
    }

    [Fact]
    public void It_lies_in_the_journal_with_ids_and_words_of_ours_only() =>
        Assert.Equal(
            """{"by":"anna","role":"Organiser","page":"control"}""",
            EventJson.Write(PlanReading.Look(GameState.Empty, Anna, "control", At)!)
        );
}
