using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Playing;

namespace FeedGame.Host.Steering;

/// <summary>What people call a message: "hint 3", "reservehint", "signalement".</summary>
internal static class InjectNames
{
    /// <summary>The plan knows best; what arose during play is told by its state.</summary>
    public static InjectKind KindOf(GamePlan plan, InjectState inject) => plan.Find(inject.Id)?.Inject.Kind ?? inject.Kind;

    public static LocalText Of(GamePlan plan, InjectState inject) => Of(plan, inject.Id, inject.Kind);

    /// <param name="arisen">The kind of what is not in the plan.</param>
    public static LocalText Of(GamePlan plan, InjectId id, InjectKind arisen)
    {
        var planned = plan.Find(id);
        var kind = planned?.Inject.Kind ?? arisen;
        var word = Words.Of(kind);
        return (kind, planned) switch
        {
            (_, { Inject.Contingency: true }) => new($"reserve: {word.Nl}", $"spare: {word.En}"),
            (InjectKind.Hint, { HintStage: > 0 }) => new($"hint {planned.HintStage}", $"hint {planned.HintStage}"),
            _ => word,
        };
    }
}
