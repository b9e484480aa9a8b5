using System.Globalization;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace FeedGame.Publishers.Mail;

/// <summary>Reads the settings, and tells every mistake with its path.</summary>
internal sealed partial class MailSettings(IConfigurationSection settings, ICollection<SettingProblem> problems)
{
    public MailOptions Read()
    {
        var options = new MailOptions
        {
            Host = Required(nameof(MailOptions.Host)),
            Port = Port(),
            Security = Security(),
            CertificateSha256 = Fingerprint(),
            User = Optional(nameof(MailOptions.User)),
            Password = new Secret(Optional(nameof(MailOptions.Password)) ?? ""),
            From = Mailbox(nameof(MailOptions.From), Required(nameof(MailOptions.From))) ?? new MailOptions().From,
            To = Mailbox(nameof(MailOptions.To), Optional(nameof(MailOptions.To))),
            Recipients = Recipients(),
            Unsubscribe = Unsubscribe(),
            TestTo = Mailbox(nameof(MailOptions.TestTo), Optional(nameof(MailOptions.TestTo))),
        };
        Relations(options);
        return options;
    }

    private void Relations(MailOptions options)
    {
        if (options.Security == MailSecurity.None && !options.IsLoopback)
            Add(nameof(MailOptions.Security), "must be starttls or tls: none is only for a server on this machine.");
        if (options.User is null != (options.Password.Reveal().Length == 0))
            Add(nameof(MailOptions.Password), "and User belong together: set both or neither.");
        if (Optional(nameof(MailOptions.To)) is null == (options.Recipients.Count == 0))
            Add(nameof(MailOptions.To), "or Recipients must be set, and not both.");
        if (options.Recipients.Count > 0 && options.Unsubscribe is null)
            Add(nameof(MailOptions.Unsubscribe), "is missing: who gets a mail of their own must be able to leave.");
        if (options.TestTo is { } test && test.Address == options.To?.Address)
            Add(nameof(MailOptions.TestTo), "must not be the list itself.");
    }

    private int Port()
    {
        if (Optional(nameof(MailOptions.Port)) is not { } written)
            return new MailOptions().Port;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535)
            return port;
        Add(nameof(MailOptions.Port), $"must be a whole number from 1 to 65535, was \"{written}\".");
        return new MailOptions().Port;
    }

    private MailSecurity Security()
    {
        switch (Optional(nameof(MailOptions.Security))?.ToLowerInvariant())
        {
            case null or "starttls":
                return MailSecurity.StartTls;
            case "tls":
                return MailSecurity.Tls;
            case "none":
                return MailSecurity.None;
            case var other:
                Add(nameof(MailOptions.Security), $"must be starttls, tls or none, was \"{other}\".");
                return MailSecurity.StartTls;
        }
    }

    private string? Fingerprint()
    {
        if (Optional(nameof(MailOptions.CertificateSha256)) is not { } written)
            return null;
        var hex = written.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();
        if (hex.Length != 64 || !hex.All(char.IsAsciiHexDigit))
            Add(nameof(MailOptions.CertificateSha256), "must be 64 hex digits, with or without colons.");
        return hex;
    }

    private Dictionary<string, MailboxAddress> Recipients()
    {
        var found = new Dictionary<string, MailboxAddress>(StringComparer.Ordinal);
        foreach (var entry in settings.GetSection(nameof(MailOptions.Recipients)).GetChildren())
        {
            var field = $"{nameof(MailOptions.Recipients)}:{entry.Key}";
            if (!IdForm().IsMatch(entry.Key))
                Add(field, "must have an id of letters and digits, for example a1.");
            else if (Mailbox(field, entry.Value) is { } address)
                found[entry.Key] = address;
        }
        return found;
    }

    private Uri? Unsubscribe()
    {
        if (Optional(nameof(MailOptions.Unsubscribe)) is not { } written)
            return null;
        if (
            Uri.TryCreate(written, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeMailto || address.Scheme == Uri.UriSchemeHttps)
        )
            return address;
        Add(nameof(MailOptions.Unsubscribe), $"must be mailto:… or https://…, was \"{written}\".");
        return null;
    }

    /// <summary>An address is a person's, perhaps: a wrong one is not repeated.</summary>
    private MailboxAddress? Mailbox(string field, string? written)
    {
        if (string.IsNullOrEmpty(written))
            return null;
        if (MailboxAddress.TryParse(written, out var address) && address.Address.Contains('@', StringComparison.Ordinal))
            return address;
        Add(field, "must be an e-mail address.");
        return null;
    }

    private string Required(string field)
    {
        if (Optional(field) is { } written)
            return written;
        Add(field, "is missing.");
        return "";
    }

    private string? Optional(string field) => settings[field] is { Length: > 0 } written ? written.Trim() : null;

    private void Add(string field, string rule) =>
        problems.Add(new SettingProblem(field, $"{ConfigurationPath.Combine(settings.Path, field)} {rule}"));

    [GeneratedRegex("^[a-z0-9]{1,20}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
