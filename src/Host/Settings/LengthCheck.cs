using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Host.Previews;

namespace FeedGame.Host.Settings;

/// <summary>
/// What does not fit its channels, told while it can still be changed, because nothing is ever cut (C4): <c>check</c> tells it, and
/// nothing that plays takes such a game in.
/// </summary>
internal static class LengthCheck
{
    public static IReadOnlyList<string> Problems(GamePlan plan, IReadOnlyList<PreviewChannel> channels, string lang) =>
        [
            .. from misfit in Preview.Of(plan, channels).Misfits
            from problem in misfit.Post.Problems
            select ProblemWords.Sentence(misfit.Message, misfit.Post, problem).In(lang),
        ];
}
