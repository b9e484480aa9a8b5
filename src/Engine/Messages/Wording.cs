using System.Text;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Messages;

/// <summary>
/// Makes the public text of a release. Pure: the same release at the same instant gives the same text, so that an outbox that is
/// built again holds the same bytes.
/// </summary>
public static class Wording
{
    /// <param name="plan">The pinned plan: its texts, place, report number and label.</param>
    /// <param name="released">What goes out.</param>
    /// <param name="at">When it went out on our feed; shown as a clock time in the game's zone.</param>
    /// <param name="words">What a person wrote in place of the plan's or the ready text; Dutch. Null when nobody did.</param>
    /// <param name="newStart">For <see cref="ReadyText.Moved"/>: what <c>{time}</c> stands for, because that is what players need.</param>
    public static Worded Of(
        GamePlan plan,
        InjectReleased released,
        DateTimeOffset at,
        string? words = null,
        DateTimeOffset? newStart = null
    )
    {
        var planned = plan.Find(released.Inject);
        var message = new Composer(plan.Game, plan.FindRound(released.Inject.Round), planned, released, at, newStart);
        var shorter = words is null && released.Ready is null ? (planned?.Inject as Inject.Message)?.Short : null;
        return new Worded(message.Complete(Words(plan.Game, planned, released, words)), shorter is null ? null : message.Complete(shorter));
    }

    /// <summary>The same text for paper, with a place where the time is written by pen.</summary>
    public static LocalText ByPen(GamePlan plan, InjectReleased released, string? words = null)
    {
        var planned = plan.Find(released.Inject);
        var message = new Composer(plan.Game, plan.FindRound(released.Inject.Round), planned, released, released.Due, null)
        {
            Pen = "__:__",
        };
        return message.Complete(Words(plan.Game, planned, released, words));
    }

    /// <summary>
    /// The text of a post that is corrected where it stands: framed as it was, with the time of its release, and saying since when it says
    /// something else.
    /// </summary>
    /// <param name="original">As it was released.</param>
    /// <param name="words">The better ones; empty once they are purged.</param>
    public static Worded InPlace(GamePlan plan, InjectReleased original, string? words, DateTimeOffset at)
    {
        var round = plan.FindRound(original.Inject.Round);
        var message = new Composer(plan.Game, round, plan.Find(original.Inject), original, original.Due, null) { CorrectedAt = at };
        return new Worded(message.Complete(new LocalText(Tidy(words ?? ""))));
    }

    /// <summary>
    /// A person's words go before everything. A message whose words were erased since has an empty body rather than none: nothing
    /// depends on it any more.
    /// </summary>
    private static LocalText Words(Game game, PlannedInject? planned, InjectReleased released, string? words) =>
        words is not null ? new LocalText(Tidy(words))
        : released.Ready is { } ready ? game.Texts.GetValueOrDefault(ready) ?? ReadyTexts.Of(ready)
        : planned?.Inject.Text ?? new LocalText("");

    private static string Tidy(string words) => words.ReplaceLineEndings("\n").Trim();
}

/// <summary>Puts one release together: header, lead-in, body, lesson or report line, footer.</summary>
internal sealed class Composer(
    Game game,
    GameRound? round,
    PlannedInject? planned,
    InjectReleased released,
    DateTimeOffset at,
    DateTimeOffset? newStart
)
{
    private readonly string clock = Clock(at, game.Zone);

    /// <summary>What stands where the time will be written; null for the time itself.</summary>
    public string? Pen { get; init; }

    /// <summary>When other words took the place of the first; null for those that were released.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    public LocalText Complete(LocalText text) =>
        new(Complete(text.Nl, Phrases.Dutch), text.En is null ? null : Complete(text.En, Phrases.English));

    private string Complete(string body, Phrases phrases)
    {
        var text = new StringBuilder(400);
        var variables = new Variables(game, round, phrases.Language, Time(phrases));
        // Only these two are not framed: somebody who reads them must not think that they belong to the game (PRODUCT rule 6).
        if (released.Kind is InjectKind.Stop or InjectKind.RealIncident)
            return variables.AppendTo(text, body).ToString();
        Header(text, phrases);
        LeadIn(text, phrases);
        variables.AppendTo(text, body);
        if (released.Kind is InjectKind.Found or InjectKind.End && !MentionsEmergencyNumber(body))
            text.Append(' ').Append(round?.Scenario.Track == Track.Youth ? phrases.LessonForYouth : phrases.Lesson);
        if (released.Kind is InjectKind.Start or InjectKind.Description or InjectKind.Hint or InjectKind.Photo)
            variables.AppendTo(text.Append('\n'), phrases.ReportLine);
        return text.Append("\n#BoefInDeWijk · EINDE ").Append(LabelWord).ToString();
    }

    /// <summary>The same word in every language: it is what people learn to look for.</summary>
    private string LabelWord =>
        game.Label switch
        {
            ExerciseLabel.Spelbericht => "SPELBERICHT",
            ExerciseLabel.Oefening => "OEFENING",
            _ => throw new InvalidOperationException($"No such label: {game.Label}."),
        };

    private void Header(StringBuilder text, Phrases phrases)
    {
        text.Append(LabelWord).Append(" · Boef in de Wijk ").Append(game.Place);
        if (round is not null)
            text.Append(" · ").Append(phrases.Round).Append(' ').Append(round.Number);
        text.Append(" · ").Append(Pen ?? clock).Append('\n');
    }

    private void LeadIn(StringBuilder text, Phrases phrases)
    {
        if (CorrectedAt is { } since)
            text.Append(phrases.CorrectedAt).Append(Clock(since, game.Zone)).Append(". ");
        if (released.Kind == InjectKind.Correction)
            text.Append(phrases.Correction);
        if (released.Kind != InjectKind.Hint)
            return;
        if (planned is { HintStage: > 0, Inject.Contingency: false, Round: { } itsRound })
            text.Append("Hint ").Append(planned.HintStage).Append(phrases.Of).Append(itsRound.Scenario.Hints).Append(": ");
        else
            text.Append(phrases.ExtraHint);
    }

    /// <summary>An author who ends with the lesson need not read it twice; one who forgot it has it added (PRODUCT rule 6).</summary>
    private static bool MentionsEmergencyNumber(string body) => body.Contains("112", StringComparison.Ordinal);

    private string Time(Phrases phrases) =>
        Pen is not null ? Pen
        : CorrectedAt is { } since ? Clock(since, game.Zone)
        : released.Ready != ReadyText.Moved ? clock
        : newStart is { } start ? Clock(start, game.Zone)
        : phrases.NotKnownYet;

    private static string Clock(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return string.Create(null, stackalloc char[5], $"{local.Hour:00}:{local.Minute:00}");
    }
}
