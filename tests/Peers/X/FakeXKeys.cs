namespace FeedGame.Peers.X;

/// <summary>The four keys of an app and its account, as a person copies them from the developer page.</summary>
public sealed record FakeXKeys(string ConsumerKey, string ConsumerSecret, string AccessToken, string AccessTokenSecret)
{
    /// <summary>None of them resembles another, so that a test can look for each in what was written.</summary>
    public static readonly FakeXKeys Sample = new(
        "ck7SpelboefAppSleutel",
        "cs9GeheimVanDeApp+/=met-tekens",
        "4711-at5ToegangVanHetAccount",
        "as3GeheimVanDeToegang"
    );

    /// <summary>Of letters, digits and dashes only: a sender that encodes a secret twice signs with these as well.</summary>
    public static readonly FakeXKeys Plain = new("ck7Sleutel", "cs9GeheimVanDeApp", "4711-at5Toegang", "as3-GeheimVanDeToegang");
}
