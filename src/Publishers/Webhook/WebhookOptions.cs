using System.Net;
using FeedGame.Abstractions.Channels;
using Microsoft.Extensions.Configuration;

namespace FeedGame.Publishers.Webhook;

/// <summary>The settings of a webhook.</summary>
internal sealed record WebhookOptions
{
    /// <summary>What stands for the photo's hash in <see cref="PhotoUrl"/>.</summary>
    public const string Hash = "{sha256}";

    /// <summary>Where messages are posted.</summary>
    public Uri Url { get; init; } = new("https://webhook.invalid");

    /// <summary>Where a rehearsal posts; null when there is no such place.</summary>
    public Uri? TestUrl { get; init; }

    /// <summary>The consumer's secrets, the newest first: while two are set, a body carries both signatures, so that nothing is lost when they change.</summary>
    public IReadOnlyList<WebhookSecret> Secrets { get; init; } = [];

    /// <summary>Whether the address may be one of this machine or this building's network.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Where the consumer gets a photo, with <see cref="Hash"/> in it; null when it gets none.</summary>
    public string? PhotoUrl { get; init; }

    public static readonly IReadOnlyList<ChannelSetting> Described =
    [
        new(nameof(Url), "The https address that messages are posted to."),
        new(
            "Secret",
            "whsec_ and the base64 of 24 to 64 bytes; two, with a space between them, while the secret is changed.",
            Secret: true
        ),
        new(nameof(TestUrl), "An address to try out on; never the public one.", Required: false),
        new(
            nameof(AllowPrivate),
            "true when the address may be of this machine or of this building's network. Default: false.",
            Required: false
        ),
        new(
            nameof(PhotoUrl),
            $"Where the consumer gets a photo, with {Hash} for its name: the public address of the game's page, /photo/{Hash}.jpg. "
                + "Default: none, and photos cannot be sent.",
            Required: false
        ),
    ];

    /// <summary>Reads what is set and adds every mistake to <paramref name="problems"/>.</summary>
    public static WebhookOptions Read(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        var reading = new Reading(settings, problems);
        var allowPrivate = reading.Flag(nameof(AllowPrivate));
        return new WebhookOptions
        {
            AllowPrivate = allowPrivate,
            Url = reading.Address(nameof(Url), required: true, allowPrivate) ?? new WebhookOptions().Url,
            TestUrl = reading.Address(nameof(TestUrl), required: false, allowPrivate),
            Secrets = reading.Secrets("Secret"),
            PhotoUrl = reading.Template(nameof(PhotoUrl)),
        };
    }

    private sealed class Reading(IConfigurationSection settings, ICollection<SettingProblem> problems)
    {
        public bool Flag(string field)
        {
            if (settings[field] is not { Length: > 0 } written)
                return false;
            if (!bool.TryParse(written, out var flag))
                Add(field, $"must be true or false, was \"{written}\".");
            return flag;
        }

        public Uri? Address(string field, bool required, bool allowPrivate)
        {
            if (settings[field] is not { Length: > 0 } written)
            {
                if (required)
                    Add(field, "is missing.");
                return null;
            }
            if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || !IsSafe(address, allowPrivate))
                Add(field, "must be an https address without a password in it (http only with AllowPrivate).");
            else if (!allowPrivate && IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && WebhookAddress.IsPrivate(ip))
                Add(field, "is an address of this machine or of a private network: set AllowPrivate to true if that is meant.");
            else
                return address;
            return null;
        }

        public List<WebhookSecret> Secrets(string field)
        {
            var written = (settings[field] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var secrets = written.Select(WebhookSecret.Read).OfType<WebhookSecret>().ToList();
            if (written.Length == 0)
                Add(field, "is missing: make one as whsec_ and the base64 of 32 random bytes, and give it to the consumer.");
            else if (secrets.Count < written.Length)
                Add(field, "must be whsec_ and the base64 of 24 to 64 bytes.");
            return secrets;
        }

        public string? Template(string field)
        {
            if (settings[field] is not { Length: > 0 } written)
                return null;
            if (
                written.Contains(Hash, StringComparison.Ordinal)
                && Uri.TryCreate(written.Replace(Hash, "0", StringComparison.Ordinal), UriKind.Absolute, out _)
            )
                return written;
            Add(field, $"must be an address with {Hash} in it, was \"{written}\".");
            return null;
        }

        private static bool IsSafe(Uri address, bool allowPrivate) =>
            address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (allowPrivate && address.Scheme == Uri.UriSchemeHttp));

        private void Add(string field, string rule) =>
            problems.Add(new SettingProblem(field, $"{ConfigurationPath.Combine(settings.Path, field)} {rule}"));
    }
}
