using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FeedGame.Publishers.Mail;

/// <summary>One visit to the mail server: connect, log in, send. Says how far it came, because that decides what a failure means.</summary>
internal sealed class MailServer(MailOptions options) : IDisposable
{
    private readonly SmtpClient client = new();
    private readonly Progress progress = new();

    public MailStep Step { get; private set; } = MailStep.Connecting;

    /// <summary>True once the body is on its way: silence no longer means that nothing was sent.</summary>
    public bool Left => progress.Left;

    public async Task EnterAsync(CancellationToken cancel)
    {
        client.CheckCertificateRevocation = false;
        if (options.CertificateSha256 is { } fingerprint)
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsPinned(certificate, errors, fingerprint);
        await client.ConnectAsync(options.Host, options.Port, Option(options.Security), cancel);
        Step = MailStep.LoggingIn;
        if (options.User is { } user)
            await client.AuthenticateAsync(user, options.Password.Reveal(), cancel);
        Step = MailStep.Sending;
    }

    public Task SendAsync(MimeMessage letter, CancellationToken cancel) => client.SendAsync(letter, cancel, progress);

    /// <summary>What was accepted stays accepted, whatever happens on the way out.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The server hung up first.
        }
    }

    public void Dispose() => client.Dispose();

    private static bool IsPinned(X509Certificate? certificate, SslPolicyErrors errors, string fingerprint) =>
        errors == SslPolicyErrors.None || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == fingerprint;

    private static SecureSocketOptions Option(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => throw new ArgumentOutOfRangeException(nameof(security), security, "No such security."),
        };

    private sealed class Progress : ITransferProgress
    {
        public bool Left { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Left = true;

        public void Report(long bytesTransferred) => Left = true;
    }
}

internal enum MailStep
{
    Connecting,
    LoggingIn,
    Sending,
}
