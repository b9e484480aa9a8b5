using System.Text.Json.Nodes;

namespace FeedGame.Peers.X;

/// <summary>What X tells of the account itself: id, name and handle always, the rest only when it is asked for.</summary>
/// <param name="VerifiedType"><c>none</c>, <c>blue</c>, <c>business</c> or <c>government</c>.</param>
public sealed record FakeXAccount(string VerifiedType = "blue", bool Protected = false)
{
    internal FakeXAnswer Shown(string query)
    {
        var asked = query.StartsWith("user.fields=", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(query["user.fields=".Length..]).Split(',')
            : [];
        if (query.Length > 0 && asked.Length == 0)
            return new FakeXAnswer(400, FakeXProblems.Invalid("The query parameter is not one of [user.fields,expansions,tweet.fields]"));
        var data = new JsonObject
        {
            ["id"] = FakeXStore.Account,
            ["name"] = "Boef",
            ["username"] = "boef",
        };
        if (asked.Contains("verified"))
            data["verified"] = VerifiedType != "none";
        if (asked.Contains("verified_type"))
            data["verified_type"] = VerifiedType;
        if (asked.Contains("protected"))
            data["protected"] = Protected;
        return new FakeXAnswer(200, new JsonObject { ["data"] = data }.ToJsonString());
    }
}
