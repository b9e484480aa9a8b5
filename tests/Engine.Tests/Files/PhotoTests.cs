using System.Text;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>Photos that a scenario or game names (C7).</summary>
public sealed class PhotoTests
{
    private const string Hint = "kind: hint, text: De boef keert om.";
    private const string Bag = "{file: photos/tas.jpg, alt: {nl: Een tas, en: A bag}, consent: T-2026-3}";

    [Fact]
    public void A_message_carries_its_photo_made_safe_with_the_label_of_the_game()
    {
        using var written = new Written().Photo("photos/tas.jpg").InScenario(Hint, With("photo: " + Bag));
        var plan = written.InGame("label: SPELBERICHT", "label: OEFENING").Read().Plan!;
        var safe = SafePhoto.Of(Encoding.UTF8.GetBytes("photoOEFENING"), 640, 480);
        var photo = Assert.Single(Message(plan, "hint-2").Photos);
        Assert.Equal(new InjectPhoto(safe.Hash, new LocalText("Een tas", "A bag"), "T-2026-3", 640, 480, 13), photo);
        Assert.Equal("photoOEFENING", Encoding.UTF8.GetString(Assert.Single(plan.Photos).Content.Span));
    }

    [Fact]
    public void A_message_may_carry_four_and_the_game_has_photos_of_its_own()
    {
        using var written = new Written();
        written.Photo("1.jpg", "photo1").Photo("2.jpg", "photo2").Photo("3.jpg", "photo3").Photo("tas.jpg", "photo of the game", "games");
        written.InScenario(Hint, With($"photos: [{One("1.jpg")}, {One("2.jpg")}, {One("3.jpg")}, {One("1.jpg")}]"));
        written.InGame("kind: announcement, text: Volg", $"kind: announcement, photo: {One("tas.jpg")}, text: Volg");
        var plan = written.Read().Plan!;
        Assert.Equal(4, Message(plan, "hint-2").Photos.Count);
        Assert.Equal(4, plan.Photos.Count);
        var own = (Inject.Message)plan.Find(new InjectId("", "oproep"))!.Inject;
        Assert.Equal(plan.Photos.Single(photo => Text(photo).Contains("of the game")).Hash, Assert.Single(own.Photos).Hash);
    }

    [Fact]
    public void The_plan_is_pinned_with_its_photos_and_read_again_without_the_files()
    {
        using var written = new Written().Photo("photos/tas.jpg").InScenario(Hint, With("photo: " + Bag));
        var plan = written.Read().Plan!;
        written.Photo("photos/tas.jpg", "photo of something else");
        Assert.NotEqual(plan.Hash, written.Read().Plan!.Hash);

        var again = PlanReader.FromDocuments(plan.Documents).Plan!;
        Assert.Equal(plan.Hash, again.Hash);
        Assert.Equal(plan.Documents, again.Documents);
        Assert.Equal(Message(plan, "hint-2").Photos, Message(again, "hint-2").Photos);
        Assert.Empty(again.Photos);
    }

    [Fact]
    public void A_pinned_photo_that_is_missing_or_changed_is_refused()
    {
        using var written = new Written().Photo("photos/tas.jpg").InScenario(Hint, With("photo: " + Bag));
        var documents = written.Read().Plan!.Documents;
        Assert.Equal("photo-not-found", Assert.Single(PlanReader.FromDocuments([.. documents.SkipLast(1)]).Problems).Rule);
        var changed = documents[^1] with { Text = documents[^1].Text.Replace("640", "641") };
        Assert.Equal("hash-differs", Assert.Single(PlanReader.FromDocuments([.. documents.SkipLast(1), changed]).Problems).Rule);
    }

    [Theory]
    [InlineData("{file: photos/hond.jpg, alt: Een tas, consent: T-1}", "photo-not-found", 60, "There is no photo “photos/hond.jpg”")]
    [InlineData("{file: ../games/tas.jpg, alt: Een tas, consent: T-1}", "photo-outside", 60, "does not lie in the folder")]
    [InlineData("{file: /etc/hostname, alt: Een tas, consent: T-1}", "photo-outside", 60, "does not lie in the folder")]
    [InlineData(@"{file: photos\tas.jpg, alt: Een tas, consent: T-1}", "photo-outside", 60, "with / and without")]
    [InlineData("{file: photos/link.jpg, alt: Een tas, consent: T-1}", "photo-outside", 60, "does not lie in the folder")]
    [InlineData("{file: photos, alt: Een tas, consent: T-1}", "photo-not-found", 60, "Check the name")]
    [InlineData("{file: photos/no.jpg, alt: Een tas, consent: T-1}", "photo-no-image", 60, "This is no photo.")]
    [InlineData("{file: photos/tas.jpg, consent: T-1}", "missing-key", 53, "“alt” is missing")]
    [InlineData("{file: photos/tas.jpg, alt: {en: A bag}, consent: T-1}", "missing-dutch", 81, "Dutch")]
    [InlineData("{file: photos/tas.jpg, alt: Een tas}", "missing-key", 53, "“consent” is missing")]
    [InlineData("{file: photos/tas.jpg, alt: Een tas, consent: Jan de Vries}", "bad-consent", 99, "never a name")]
    [InlineData("{file: photos/tas.jpg, alt: Een tas, consent: Jansen}", "bad-consent", 99, "at least one digit")]
    [InlineData("{file: photos/tas.jpg, alt: 'Een tas op {street}', consent: T-1}", "alt-with-variable", 81, "without { and }")]
    [InlineData("{file: photos/tas.jpg, alt: Een getinte huid, consent: T-1}", "sensitive-trait", 81, "skin colour")]
    [InlineData("photos/tas.jpg", "expected-map", 53, "block of keys")]
    public void What_is_wrong_is_told_with_its_place(string photo, string rule, int column, string says)
    {
        using var written = new Written().Photo("photos/tas.jpg").Photo("photos/no.jpg", "<svg/>").Photo("tas.jpg", "photo", "games");
        File.CreateSymbolicLink(
            Path.Combine(Path.GetDirectoryName(written.ScenarioPath)!, "photos", "link.jpg"),
            Path.Combine(Path.GetDirectoryName(written.GamePath)!, "tas.jpg")
        );
        var problem = written.InScenario(Hint, With("photo: " + photo)).Problem();
        Assert.Equal((rule, 11, column), (problem.Rule, problem.Line, problem.Column));
        Assert.Contains(says, problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        using var written = new Written().Photo("1.jpg").Photo("2.jpg", "no");
        var photos = string.Join(", ", Enumerable.Repeat(One("1.jpg"), 3).Append(One("2.jpg")).Append(One("3.jpg")));
        written.InScenario(Hint, With($"photo: {One("1.jpg")}, photos: [{photos}]"));
        written.InScenario("kind: found", $"kind: found, photo: {One("1.jpg")}");
        Assert.Equal(["photo-twice", "key-not-for-kind"], written.Read().Problems.Select(problem => problem.Rule));
        written.InScenario($"photo: {One("1.jpg")}, photos", "photos");
        Assert.Equal(
            ["too-many-in-message", "photo-no-image", "key-not-for-kind"],
            written.Read().Problems.Select(problem => problem.Rule)
        );
    }

    [Fact]
    public void An_alt_text_has_a_limit_in_each_language()
    {
        using var written = new Written().Photo("1.jpg");
        var text = new string('a', 1001);
        var problem = written.InScenario(Hint, With($"photo: {{file: 1.jpg, alt: {{nl: kort, en: {text}}}, consent: T-1}}")).Problem();
        Assert.Equal("alt-too-long", problem.Rule);
        Assert.Contains("1001 characters; there is room for 1000", problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_by_itself_is_looked_at_in_the_same_way()
    {
        using var written = new Written().Photo("photos/tas.jpg", "no").InScenario(Hint, With("photo: " + Bag));
        Assert.Equal("photo-no-image", Assert.Single(PlanReader.Check(written.ScenarioPath, Written.Context).Problems).Rule);
        var blind = new PlanContext(new HashSet<string>());
        Assert.Equal("photos-not-read", Assert.Single(PlanReader.Check(written.ScenarioPath, blind).Problems).Rule);
    }

    private static string With(string photo) => Hint.Replace("kind: hint, ", $"kind: hint, {photo}, ", StringComparison.Ordinal);

    private static string One(string file) => $"{{file: {file}, alt: Een tas, consent: T-1}}";

    private static string Text(SafePhoto photo) => Encoding.UTF8.GetString(photo.Content.Span);

    private static Inject.Message Message(GamePlan plan, string inject) => (Inject.Message)plan.Find(new InjectId("een", inject))!.Inject;
}
