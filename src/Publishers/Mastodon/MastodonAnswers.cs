using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>What a refusal means for a post, in words that say what to do. Pure: answer, phase and time decide.</summary>
internal static class MastodonAnswers
{
    /// <summary>Null for a success: only the caller knows what to read in it.</summary>
    public static PublishOutcome? Of(HttpAnswer answer, CallPhase phase, TimeProvider wallTime)
    {
        var said = MastodonReasons.Said(answer);
        return MastodonReasons.Of(answer) switch
        {
            MastodonReason.Token => Blocked("The server does not accept AccessToken: it is wrong or revoked, make a new one", said),
            MastodonReason.Scope => Blocked("The token may not do this: make a new AccessToken with the scopes read and write", said),
            MastodonReason.Account => Blocked("The account is out of use: log in there and follow what the server asks", said),
            MastodonReason.TooLong => Rejected("text", "The server says the text is too long", said),
            MastodonReason.ParentGone => Rejected("reply", "The post that this one answers is gone", said),
            MastodonReason.MediaUnknown => Rejected("photos", "The server does not take a photo that it had taken before", said),
            MastodonReason.MediaUnfinished => new PublishOutcome.Deferred(
                wallTime.GetUtcNow() + HttpOutcome.ShortWait,
                DeferScope.Item,
                "The server is still working on a photo."
            ),
            MastodonReason.Other => answer.Outcome(phase, wallTime, said),
        };
    }

    private static PublishOutcome.Rejected Rejected(string field, string text, string? said) => new(field, Sentence(text, said));

    private static PublishOutcome.Blocked Blocked(string text, string? said) => new(Sentence(text, said));

    private static string Sentence(string text, string? said) => said is null ? text + "." : $"{text}. The server's words: \"{said}\"";
}
