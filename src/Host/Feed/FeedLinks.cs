namespace FeedGame.Host.Feed;

/// <summary>The addresses of one game in one language; with an empty address they are relative to the host.</summary>
public sealed class FeedLinks(string address, string game, FeedWords words)
{
    private readonly string _root = $"{address}/g/{Uri.EscapeDataString(game)}";

    public string Page => _root + words.Query;

    public string OtherLanguage => _root + words.Other.Query;

    public string Privacy => _root + "/privacy" + words.Query;

    public string PrivacyInOtherLanguage => _root + "/privacy" + words.Other.Query;

    public string Json => _root + "/feed.json" + words.Query;

    public string Atom => _root + "/feed.atom" + words.Query;

    public string Live => _root + "/live" + words.Query;

    /// <summary>The same in every language: the picture is.</summary>
    public string Photo(string hash) => $"{_root}/photo/{Uri.EscapeDataString(hash)}.jpg";

    public string Item(string id) => $"{Page}#{Uri.EscapeDataString(id)}";
}
