namespace FeedGame.Publishers.Bluesky;

/// <summary>The address of a record: at://account/collection/key.</summary>
internal sealed record BlueskyUri(string Account, string Collection, string Key)
{
    private const string Scheme = "at://";

    /// <summary>Null when it is not the address of a record.</summary>
    public static BlueskyUri? Read(string? text) =>
        text?.StartsWith(Scheme, StringComparison.Ordinal) == true
        && text[Scheme.Length..].Split('/') is [{ Length: > 0 } account, { Length: > 0 } collection, { Length: > 0 } key]
            ? new BlueskyUri(account, collection, key)
            : null;

    /// <summary>Where people see it.</summary>
    public string Page => $"https://bsky.app/profile/{Account}/post/{Key}";

    public override string ToString() => $"{Scheme}{Account}/{Collection}/{Key}";
}
