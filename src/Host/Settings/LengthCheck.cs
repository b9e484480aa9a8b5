using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Previews;

namespace FeedGame.Host.Settings;

/// <summary>
/// What does not fit its channels, told while it can still be changed, because nothing is ever cut (C4): <c>check</c> tells it, and
/// nothing that plays takes such a game in.
/// </summary>
internal static class LengthCheck
{
    public static IEnumerable<(string Rule, LocalText Text)> Problems(Preview preview) =>
        from misfit in preview.Misfits
        from problem in misfit.Post.Problems
        select (problem.Rule, ProblemWords.Sentence(misfit.Message, misfit.Post, problem));
}
