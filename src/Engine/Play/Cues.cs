using FeedGame.Engine.Games;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

/// <summary>The cues that are out: never public, and for one person each (A5).</summary>
public static class Cues
{
    /// <summary>Those that nobody has read: somebody must tell the role-player. The oldest first.</summary>
    public static IReadOnlyList<InjectId> Unread(GamePlan plan, GameState state) =>
        [
            .. state
                .Injects.Values.Where(inject => inject is { Kind: InjectKind.Cue, ReleasedAt: not null, SeenBy: null })
                .Where(inject => IsOfUse(plan, state, inject.Id))
                .OrderBy(inject => inject.ReleasedAt)
                .Select(inject => inject.Id),
        ];

    /// <summary>What the role-player of that round was told, the newest first: nothing that is still to come.</summary>
    public static IReadOnlyList<InjectState> Told(GamePlan plan, GameState state, string round) =>
        [
            .. state
                .Injects.Values.Where(inject => inject is { Kind: InjectKind.Cue, ReleasedAt: not null } && inject.Id.Round == round)
                .Where(inject => plan.Find(inject.Id)?.Inject is Inject.Cue { For: CueFor.RolePlayer })
                .OrderByDescending(inject => inject.ReleasedAt),
        ];

    /// <param name="words">What a person wrote in place of the plan's; null when nobody did.</param>
    public static LocalText Text(GamePlan plan, InjectState cue, string? words)
    {
        var text = words is null ? plan.Find(cue.Id)?.Inject.Text ?? new LocalText("") : new LocalText(words);
        return new(Filled(plan, cue, text.Nl, Phrases.Dutch), text.En is null ? null : Filled(plan, cue, text.En, Phrases.English));
    }

    private static string Filled(GamePlan plan, InjectState cue, string text, Phrases phrases)
    {
        var at = TimeZoneInfo.ConvertTime(cue.ReleasedAt!.Value, plan.Game.Zone);
        var variables = new Variables(plan.Game, plan.FindRound(cue.Id.Round), phrases.Language, $"{at.Hour:00}:{at.Minute:00}");
        return variables.AppendTo(new System.Text.StringBuilder(text.Length), text).ToString();
    }

    /// <summary>Once the round is over nobody needs to be told where to go in it.</summary>
    private static bool IsOfUse(GamePlan plan, GameState state, InjectId id) =>
        plan.Find(id)?.Inject is Inject.Cue { For: CueFor.RolePlayer }
        && state.Rounds.GetValueOrDefault(id.Round) is { Status: RoundStatus.Searching };
}
