using System.Globalization;
using System.Net.Sockets;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FeedGame.Publishers.Mail;

/// <summary>
/// What a failure at the mail server means, by how far the visit came (RFC 5321: 4xx is "not now", 5xx "not at all"). Pure.
/// </summary>
internal static class MailAnswers
{
    private const string WantsLogIn = "The mail server wants a log-in: set User and Password.";

    public static bool IsAnswer(Exception failure) =>
        failure
            is IOException
                or SocketException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or ServiceNotAuthenticatedException
                or SslHandshakeException
                or NotSupportedException
                or OperationCanceledException;

    /// <param name="left">True once the body was on its way.</param>
    /// <param name="single">True when the mail has one addressee of several: a refused address is that one's trouble only.</param>
    public static PublishOutcome Of(Exception failure, MailStep step, bool left, bool single, TimeProvider wallTime) =>
        failure switch
        {
            SslHandshakeException => new PublishOutcome.Blocked(
                "The mail server's certificate is not trusted: check Host and Security, or set CertificateSha256 for one it made itself."
            ),
            NotSupportedException => new PublishOutcome.Blocked(
                "The mail server does not offer what Security or the log-in asks for: check Security and Port."
            ),
            AuthenticationException
            {
                InnerException: SmtpCommandException { StatusCode: >= (SmtpStatusCode)400 and < (SmtpStatusCode)500 }
            } => Later(wallTime, HttpOutcome.RateLimitWait, DeferScope.Account, "The mail server cannot check the log-in now."),
            AuthenticationException => new PublishOutcome.Blocked("The mail server does not accept User and Password."),
            // How MailKit tells a 530 that comes before the mail itself.
            ServiceNotAuthenticatedException => new PublishOutcome.Blocked(WantsLogIn),
            SmtpCommandException answer => Of(answer, step, single, wallTime),
            _ when left => new PublishOutcome.Unknown($"The mail server did not say whether it took the mail ({failure.GetType().Name})."),
            _ => Later(wallTime, HttpOutcome.ShortWait, DeferScope.Account, $"No mail left: {failure.GetType().Name}."),
        };

    private static PublishOutcome Of(SmtpCommandException answer, MailStep step, bool single, TimeProvider wallTime)
    {
        var code = (int)answer.StatusCode;
        var said = string.Create(CultureInfo.InvariantCulture, $"The mail server's words: {code} \"{Safe(answer)}\"");
        if (code is >= 400 and < 500)
            return Later(
                wallTime,
                HttpOutcome.RateLimitWait,
                answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? DeferScope.Item : DeferScope.Account,
                said
            );
        return (step, answer.ErrorCode) switch
        {
            (MailStep.Connecting, _) => new PublishOutcome.Blocked($"The mail server refuses this machine. {said}"),
            (MailStep.LoggingIn, _) => new PublishOutcome.Blocked($"The mail server does not accept User and Password. {said}"),
            // A server that was told the size refuses it with the sender already (RFC 1870): the sender is not to blame, nor the next mail.
            (_, SmtpErrorCode.SenderNotAccepted) when code == 552 => new PublishOutcome.Rejected(
                "photos",
                $"The mail is too large for the mail server. {said}"
            ),
            (_, SmtpErrorCode.SenderNotAccepted) => new PublishOutcome.Blocked(
                $"The mail server does not take mail from this sender: check From. {said}"
            ),
            (_, SmtpErrorCode.RecipientNotAccepted) when single => new PublishOutcome.Rejected(
                "recipient",
                $"The address is refused. {said}"
            ),
            (_, SmtpErrorCode.RecipientNotAccepted) => new PublishOutcome.Blocked($"The list's address is refused: check To. {said}"),
            _ when code is 530 or 535 or 538 => new PublishOutcome.Blocked($"{WantsLogIn} {said}"),
            _ => new PublishOutcome.Rejected("text", $"The mail server refuses the mail. {said}"),
        };
    }

    /// <summary>Servers repeat the address in their words; it may be a person's.</summary>
    private static string Safe(SmtpCommandException answer) =>
        answer.Mailbox is { Address: { Length: > 0 } address }
            ? answer.Message.Replace(address, "…", StringComparison.OrdinalIgnoreCase)
            : answer.Message;

    private static PublishOutcome.Deferred Later(TimeProvider wallTime, TimeSpan wait, DeferScope scope, string why) =>
        new(wallTime.GetUtcNow() + wait, scope, why);
}
