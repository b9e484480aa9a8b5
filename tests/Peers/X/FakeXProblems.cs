using System.Text.Json.Nodes;

namespace FeedGame.Peers.X;

/// <summary>Refusals in X's own words.</summary>
public static class FakeXProblems
{
    public const string Duplicate = "You are not allowed to create a Tweet with duplicate content.";
    public const string ParentUnseen = "You attempted to reply to a Tweet that is deleted or not visible to you.";
    public const string ReplyRefused =
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author.";
    public const string NotPermitted = "You are not permitted to perform this action.";
    public const string TooLong = "Your Tweet text is too long.";

    /// <summary>Said with a 400.</summary>
    public static string MediaInvalid => Problem(400, "Invalid Request", "Your media IDs are invalid.");

    public static string TooMany => Problem(429, "Too Many Requests", "Too Many Requests");

    public static string Unauthorized => Problem(401, "Unauthorized", "Unauthorized");

    public static string Credits =>
        Problem(402, "CreditsDepleted", "Your enrolled account does not have any credits.", "https://api.twitter.com/2/problems/credits");

    public static string UsageCapped =>
        Problem(429, "UsageCapExceeded", "Usage cap exceeded: Monthly product cap", "https://api.twitter.com/2/problems/usage-capped");

    public static string ReadOnlyApp =>
        Problem(
            403,
            "Forbidden",
            "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
            "https://api.twitter.com/2/problems/oauth1-permissions"
        );

    public static string Forbidden(string detail) => Problem(403, "Forbidden", detail);

    public static string Invalid(string message) =>
        new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject { ["message"] = message }),
            ["title"] = "Invalid Request",
            ["detail"] = "One or more parameters to your request was invalid.",
            ["type"] = "https://api.twitter.com/2/problems/invalid-request",
        }.ToJsonString();

    /// <summary>X says it with a success.</summary>
    public static string Missing(string id) =>
        new JsonObject
        {
            ["errors"] = new JsonArray(
                new JsonObject
                {
                    ["resource_id"] = id,
                    ["title"] = "Not Found Error",
                    ["detail"] = $"Could not find tweet with id: [{id}].",
                    ["type"] = "https://api.twitter.com/2/problems/resource-not-found",
                }
            ),
        }.ToJsonString();

    public static string Problem(int status, string title, string detail, string type = "about:blank") =>
        new JsonObject
        {
            ["title"] = title,
            ["detail"] = detail,
            ["type"] = type,
            ["status"] = status,
        }.ToJsonString();
}
