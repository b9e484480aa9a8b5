using System.Collections.Frozen;
using System.Net;
using FeedGame.Abstractions.Channels;
using MimeKit;

namespace FeedGame.Publishers.Mail;

/// <summary>The settings of a mail channel.</summary>
internal sealed record MailOptions
{
    /// <summary>The mail server.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>SHA-256 of the server's certificate, in hex, for one that the server made itself; null to trust what everybody trusts.</summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>Null when the server asks nobody.</summary>
    public string? User { get; init; }

    public Secret Password { get; init; }

    /// <summary>The sender.</summary>
    public MailboxAddress From { get; init; } = new("", "boef@invalid");

    /// <summary>The list's address; null when each of <see cref="Recipients"/> gets a mail of their own.</summary>
    public MailboxAddress? To { get; init; }

    /// <summary>Addresses by an id without a name in it: the id goes into the journal, the address never.</summary>
    public IReadOnlyDictionary<string, MailboxAddress> Recipients { get; init; } = FrozenDictionary<string, MailboxAddress>.Empty;

    /// <summary>Where to unsubscribe: <c>mailto:</c> or https.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Who gets the mail of a rehearsal; null when nobody does.</summary>
    public MailboxAddress? TestTo { get; init; }

    public bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(Host), "The mail server's name."),
        new(nameof(Port), "1 to 65535. Default: 587.", Required: false),
        new(nameof(Security), "starttls, tls, or none (only on this machine). Default: starttls.", Required: false),
        new(nameof(CertificateSha256), "The SHA-256 of a certificate that the server made itself, in hex. Default: none.", Required: false),
        new(nameof(User), "The name to log in with. Default: no log-in.", Required: false),
        new(nameof(Password), "The password that belongs to it.", Required: false, Secret: true),
        new(nameof(From), "The sender: Boef in de Wijk <boef@dorp.example>."),
        new(nameof(To), "The list's address. Needed unless Recipients is set.", Required: false),
        new(
            nameof(Recipients),
            "Instead of To: one mail to each, as Recipients:ID: address. The id is letters and digits, without a name in it.",
            Required: false
        ),
        new(nameof(Unsubscribe), "Where to unsubscribe: mailto: or https. Needed when Recipients is set.", Required: false),
        new(nameof(TestTo), "Who gets the mail of a try-out.", Required: false),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static MailOptions Read(
        Microsoft.Extensions.Configuration.IConfigurationSection settings,
        ICollection<SettingProblem> problems
    ) => new MailSettings(settings, problems).Read();
}

internal enum MailSecurity
{
    /// <summary>Plain at first, encrypted before anything is said.</summary>
    StartTls,

    Tls,

    None,
}
