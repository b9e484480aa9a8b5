using Microsoft.Extensions.Configuration;

namespace FeedGame.Abstractions.Channels;

/// <summary>Reads a channel's settings one by one and keeps every mistake, so that all are told at once.</summary>
public sealed class SettingsReader(IConfigurationSection settings, ICollection<SettingProblem> problems)
{
    /// <summary>Empty when it is not set.</summary>
    public string this[string field] => settings[field] ?? "";

    /// <summary>An https address without a path, or plain http on this machine. Without a default it must be set.</summary>
    public Uri Address(string field, string? otherwise = null)
    {
        var written = this[field];
        if (written.Length == 0 && otherwise is not null)
            return new Uri(otherwise);
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && IsSafe(address) && IsBare(address))
            return address;
        // An address with a name and password in it is a secret, too.
        var shown = address?.UserInfo.Length > 0 ? "one with a password in it" : $"\"{written}\"";
        var remedy = otherwise is null ? "" : $" Leave it out for {otherwise}.";
        Add(field, $"must be an https address without a path (http only on this machine), was {shown}.{remedy}");
        return new Uri(otherwise ?? "https://localhost");
    }

    /// <param name="required">False for one that may be left out.</param>
    public Secret Secret(string field, bool required = true)
    {
        var written = this[field];
        if (written.Length == 0 && required)
            Missing(field);
        else if (written.Any(letter => letter is <= ' ' or > '~'))
            Add(field, "holds a space or a sign that no key has: copy it again.");
        return new Secret(written);
    }

    /// <summary>A word that must be there.</summary>
    public string Word(string field)
    {
        if (this[field].Length == 0)
            Missing(field);
        return this[field];
    }

    /// <summary>One of these words; the first when it is not set.</summary>
    public string Choice(string field, params IReadOnlyList<string> words)
    {
        var written = this[field];
        if (written.Length == 0 || words.Contains(written))
            return written.Length == 0 ? words[0] : written;
        Add(field, $"must be one of {string.Join(", ", words)}, was \"{written}\".");
        return words[0];
    }

    public void Add(string field, string rule) => problems.Add(new SettingProblem(field, $"{Path(field)} {rule}"));

    private void Missing(string field) =>
        Add(field, $"is missing. Set it as FEEDGAME__{Path(field).Replace(":", "__", StringComparison.Ordinal)} or in the user secrets.");

    private string Path(string field) => ConfigurationPath.Combine(settings.Path, field);

    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static bool IsBare(Uri address) =>
        address is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, Host.Length: > 0 };
}
