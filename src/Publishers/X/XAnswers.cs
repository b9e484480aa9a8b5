using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.X;

/// <summary>What a refusal means for a post, in words that say what to do. Pure: answer, circumstances and time decide.</summary>
internal static class XAnswers
{
    /// <summary>So long after the parent the network has told all its parts of it.</summary>
    public static readonly TimeSpan ParentWait = TimeSpan.FromSeconds(5);

    /// <summary>Null for a success: only the caller knows what to read in it.</summary>
    public static PublishOutcome? Of(XAnswer answer, XCircumstances circumstances, TimeProvider wallTime)
    {
        var said = XProblem.Of(answer.Body).Said;
        return XReasons.Of(answer) switch
        {
            XReason.None => null,
            XReason.InvalidRequest => Rejected("", "X says the request is not valid", said),
            XReason.MediaUnknown => Rejected("media", "X does not know the photos of this post", said),
            XReason.Duplicate when circumstances.Repeated => new PublishOutcome.Unknown(
                "X says it has this text already: an earlier attempt probably landed."
            ),
            XReason.Duplicate => Rejected("text", "X has this text already: change a word", said),
            XReason.ReplyRefused => Rejected("reply", "X does not let this account answer there", said),
            XReason.ParentUnseen => new PublishOutcome.Deferred(
                wallTime.GetUtcNow() + ParentWait,
                DeferScope.Item,
                "X does not see the post that this one answers yet."
            ),
            XReason.NotPermitted when circumstances.OtherTextRefused => Blocked(
                "X refuses one text after the other: log in as the game account and look for a message from X",
                said
            ),
            XReason.NotPermitted => Rejected("text", "X does not permit this post", said),
            XReason.RateLimit => new PublishOutcome.Deferred(
                XRateLimits.Until(answer.Headers, wallTime),
                DeferScope.Account,
                "X's rate limit is reached."
            ),
            XReason.Other => HttpOutcome.Of(answer.Status, answer.Headers, CallPhase.Publishing, wallTime, said),
            var outOfOrder => Blocked(Remedy(outOfOrder) + Skew(outOfOrder, answer, wallTime), said),
        };
    }

    /// <summary>
    /// The same for an upload or an alt text: nothing is published by it, so silence is no riddle, and what X minds about a photo
    /// holds up that post alone. Null for a success.
    /// </summary>
    public static PublishOutcome? OfPhoto(XAnswer answer, TimeProvider wallTime) =>
        Of(answer, default, wallTime) switch
        {
            PublishOutcome.Unknown unknown => new PublishOutcome.Deferred(
                wallTime.GetUtcNow() + HttpOutcome.ShortWait,
                DeferScope.Item,
                unknown.Why
            ),
            PublishOutcome.Deferred deferred => deferred with { Scope = DeferScope.Item },
            PublishOutcome.Rejected rejected => rejected with { Field = "photos" },
            var other => other,
        };

    /// <summary>What a person does about a channel that is out of order.</summary>
    public static string Remedy(XReason reason) =>
        reason switch
        {
            XReason.Keys => "X does not accept the keys: ConsumerKey, ConsumerSecret, AccessToken or AccessTokenSecret is wrong or "
                + "revoked, or this machine's clock is",
            XReason.Credits => "the X account has no credit left: add credit on the developer page, then release the channel",
            XReason.UsageCap => "X's monthly cap or spending limit is reached: raise it on the developer page; waiting does not help",
            XReason.AppForbidden => "X does not let this app use the API: attach it to a project with API access on the developer page",
            XReason.WrongAuthentication => "X wants another kind of keys here: use the four OAuth 1.0a keys of the app, not a bearer token",
            XReason.ReadOnly => "the app may only read: set it to Read and write, then make AccessToken and AccessTokenSecret anew",
            XReason.Suspended => "X has suspended the game account: log in there and follow what X asks",
            XReason.DailyLimit => "the account's daily number of posts is used up: go on by another channel",
            XReason.Automated => "X takes the posts for spam: log in as the game account, and give it the Automated label",
            XReason.Locked => "X has locked the game account: log in there and unlock it",
            _ => "X refused",
        };

    private static PublishOutcome.Rejected Rejected(string field, string text, string? said) => new(field, Sentence(text, said));

    private static PublishOutcome.Blocked Blocked(string text, string? said) => new(Sentence(text, said));

    /// <summary>A clock that is off looks like wrong keys, so the sentence about keys tells of it.</summary>
    private static string Skew(XReason reason, XAnswer answer, TimeProvider wallTime) =>
        reason == XReason.Keys && XClock.Off(answer, wallTime) is { } off ? " " + XClock.Words(off) : "";

    private static string Sentence(string text, string? said)
    {
        var sentence = char.ToUpperInvariant(text[0]) + text[1..];
        return said is null ? sentence + "." : $"{sentence}. X's words: \"{said}\"";
    }
}

/// <summary>What the answer alone does not tell.</summary>
/// <param name="Repeated">An earlier attempt of the same post may have left the machine.</param>
/// <param name="OtherTextRefused">The refusal before this one was the same and met another text.</param>
internal readonly record struct XCircumstances(bool Repeated, bool OtherTextRefused);
