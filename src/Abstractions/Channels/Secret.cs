namespace FeedGame.Abstractions.Channels;

/// <summary>
/// A key, token or password. It shows itself nowhere: not in a record's text, a log, an exception or JSON. Whoever needs the value
/// says so by name, and a search for that name finds all of them.
/// </summary>
public readonly record struct Secret
{
    private readonly string? value;

    public Secret(string value) => this.value = value;

    public bool IsEmpty() => string.IsNullOrEmpty(value);

    public string Reveal() => value ?? "";

    public override string ToString() => "***";
}
