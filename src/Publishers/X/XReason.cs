namespace FeedGame.Publishers.X;

/// <summary>Why X refused. Each has its own outcome and its own words for the person who must act.</summary>
internal enum XReason
{
    /// <summary>It did not.</summary>
    None,
    InvalidRequest,

    /// <summary>The photos of the post are not, or no longer, at X.</summary>
    MediaUnknown,
    Keys,
    Credits,
    Duplicate,
    ReplyRefused,

    /// <summary>The post that is answered is gone, or not everywhere yet.</summary>
    ParentUnseen,

    /// <summary>X does not say what it minds: this text, or us.</summary>
    NotPermitted,
    AppForbidden,
    WrongAuthentication,
    ReadOnly,
    Suspended,
    DailyLimit,
    Automated,
    Locked,
    RateLimit,
    UsageCap,

    /// <summary>Nothing that only X says: HTTP's own meaning holds.</summary>
    Other,
}

/// <summary>The table of X's answers (CHANNELS), from the answer to the reason.</summary>
internal static class XReasons
{
    public static XReason Of(XAnswer answer)
    {
        if (answer.IsSuccess)
            return XReason.None;
        // A broken server's words are not about the request, and it may have published what it had.
        if ((int)answer.Status is < 400 or >= 500)
            return XReason.Other;
        var problem = XProblem.Of(answer.Body);
        return problem.Codes.Select(ByCode).FirstOrDefault(reason => reason is not null)
            ?? ByKind(problem.Kind)
            ?? ByStatus((int)answer.Status, problem);
    }

    private static XReason? ByCode(int code) =>
        code switch
        {
            88 => XReason.RateLimit,
            185 or 344 => XReason.DailyLimit,
            187 => XReason.Duplicate,
            226 => XReason.Automated,
            326 => XReason.Locked,
            _ => null,
        };

    private static XReason? ByKind(string kind) =>
        kind switch
        {
            "credits" => XReason.Credits,
            "usage-capped" => XReason.UsageCap,
            "client-forbidden" => XReason.AppForbidden,
            "unsupported-authentication" => XReason.WrongAuthentication,
            "oauth1-permissions" => XReason.ReadOnly,
            "user-suspended" => XReason.Suspended,
            _ => null,
        };

    private static XReason ByStatus(int status, XProblem problem) =>
        status switch
        {
            400 => problem.Says("media IDs are invalid") ? XReason.MediaUnknown : XReason.InvalidRequest,
            401 => XReason.Keys,
            402 => XReason.Credits,
            403 => Forbidden(problem),
            429 => XReason.RateLimit,
            _ => XReason.Other,
        };

    private static XReason Forbidden(XProblem problem) =>
        problem.Says("duplicate content") ? XReason.Duplicate
        : problem.Says("Reply to this conversation is not allowed") ? XReason.ReplyRefused
        : problem.Says("reply to a Tweet that is deleted or not visible") || problem.Says("reply to a Post that is deleted or not visible")
            ? XReason.ParentUnseen
        : problem.Says("not permitted to perform this action") ? XReason.NotPermitted
        : XReason.Other;
}
