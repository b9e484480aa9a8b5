using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Messages;

/// <summary>Whole texts, as a player reads them: a changed full stop is a changed promise.</summary>
public sealed class WordingTests
{
    private static readonly DateTimeOffset At = MessageGame.TwelvePastEight;

    [Fact]
    public void A_hint_reads_as_the_product_shows_it() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            Hint 3 van 6: de boef loopt in een straat die naar een bloem is genoemd.
            Gezien? Bel het spel: 088-123 45 67. Echt gevaar? Bel 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Planned("adults", "hint-3", InjectKind.Hint).Text.Nl
        );

    [Fact]
    public void An_exercise_says_so_front_and_back_in_both_languages() =>
        Assert.Equal(
            new LocalText(
                """
                OEFENING · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
                De boef is op straat.
                Gezien? Bel het spel: 088-123 45 67. Echt gevaar? Bel 112.
                #BoefInDeWijk · EINDE OEFENING
                """,
                """
                OEFENING · Boef in de Wijk Zevenhuizen · round 2 · 20:12
                The boef is out.
                Seen? Call the game: 088-123 45 67. Real danger? Call 112.
                #BoefInDeWijk · EINDE OEFENING
                """
            ),
            Planned("adults", "start", InjectKind.Start, MessageGame.Plan(ExerciseLabel.Oefening)).Text
        );

    [Fact]
    public void A_contingency_hint_has_no_number_and_speaks_of_the_villages_own_street() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · round 1 · 20:12
            Extra hint: The boef walks in Tulip Street in Zevenhuizen.
            Seen? Call the game: 088-123 45 67. Real danger? Call 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Planned("youth", "extra", InjectKind.Hint).Text.En
        );

    [Fact]
    public void A_message_of_the_game_itself_names_no_round() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · 20:12
            Tot straks bij het dorpshuis in Zevenhuizen.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Planned("", "welcome", InjectKind.Announcement).Text.Nl
        );

    [Fact]
    public void The_authors_short_words_are_framed_as_well() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            Tas.
            Gezien? Bel het spel: 088-123 45 67. Echt gevaar? Bel 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Planned("adults", "look", InjectKind.Description).Short?.Nl
        );

    [Theory]
    [InlineData("youth", "Dit was een spel: zie je echt iets verdachts, spreek niemand aan en bel 112.")]
    [InlineData("adults", "Dit was een spel: ziet u echt iets verdachts, spreek niemand aan en bel 112.")]
    public void A_found_message_ends_with_the_lesson_in_the_tracks_form_of_address(string round, string lesson) =>
        Assert.Contains("\nStop met zoeken. Gevonden! " + lesson + "\n#", Planned(round, "found", InjectKind.Found).Text.Nl);

    [Fact]
    public void A_lesson_the_author_wrote_is_not_said_twice() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            Gevonden. Bij echt onraad: bel 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Planned("adults", "found", InjectKind.Found, words: "Gevonden. Bij echt onraad: bel 112.").Text.Nl
        );

    [Fact]
    public void A_persons_words_replace_the_plans_in_every_length_and_language()
    {
        var worded = Planned("adults", "look", InjectKind.Description, words: " Groene tas.\r\nEn een pet. ");
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            Groene tas.
            En een pet.
            Gezien? Bel het spel: 088-123 45 67. Echt gevaar? Bel 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            worded.Text.In("en")
        );
        Assert.Null(worded.Short);
    }

    [Theory]
    [InlineData("{", "{")]
    [InlineData("}{}{{", "}{}{{")]
    [InlineData("{0} {place", "{0} {place")]
    [InlineData("{a{place}}", "{aZevenhuizen}")]
    [InlineData("{unknown} {round}", "{unknown} 2")]
    public void Braces_in_a_persons_words_are_only_braces(string words, string body) =>
        Assert.Contains($"\n{body}\n#", Of(new InjectId("adults", "said"), InjectKind.AdHoc, words: words).Text.Nl);

    [Fact]
    public void A_correction_says_that_it_is_one() =>
        Assert.Contains(
            "\nCorrectie: de tas is groen.\n#",
            Of(new InjectId("adults", "c"), InjectKind.Correction, words: "de tas is groen.").Text.Nl
        );

    [Fact]
    public void A_message_whose_words_were_erased_is_an_empty_frame() =>
        Assert.Contains("20:12\n\n#", Of(new InjectId("adults", "said"), InjectKind.AdHoc).Text.Nl);

    private static Worded Planned(string round, string inject, InjectKind kind, GamePlan? plan = null, string? words = null) =>
        Of(new InjectId(round, inject), kind, plan, words);

    private static Worded Of(InjectId id, InjectKind kind, GamePlan? plan = null, string? words = null) =>
        Wording.Of(plan ?? MessageGame.Plan(), new InjectReleased(id, kind, 1, At, null, "controller"), At, words);
}
