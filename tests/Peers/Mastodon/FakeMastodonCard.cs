using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Mastodon;

/// <summary>What the server tells about itself and about the app.</summary>
internal static class FakeMastodonCard
{
    public static PeerAnswer Of(int version, FakeMastodonRules rules)
    {
        if (rules.InstanceVersion == 0)
            return new PeerAnswer(200, """{"title":"Dorp"}""");
        if (version > rules.InstanceVersion)
            return FakeMastodonStore.Missing();
        var card = new JsonObject
        {
            ["title"] = "Dorp",
            ["configuration"] = new JsonObject
            {
                ["statuses"] = new JsonObject
                {
                    ["max_characters"] = rules.MaxCharacters,
                    ["max_media_attachments"] = rules.MaxPhotos,
                    ["characters_reserved_per_url"] = rules.ReservedPerLink,
                },
                ["media_attachments"] = new JsonObject
                {
                    ["supported_mime_types"] = new JsonArray("image/jpeg", "image/png", "video/mp4"),
                    ["image_size_limit"] = 16_777_216,
                    ["image_matrix_limit"] = 33_177_600,
                    ["description_limit"] = 1500,
                },
            },
        };
        return new PeerAnswer(200, card.ToJsonString());
    }

    public static PeerAnswer App(FakeMastodonRules rules) =>
        rules.Scopes is null
            ? new PeerAnswer(200, """{"name":"FeedGame"}""")
            : new PeerAnswer(
                200,
                new JsonObject
                {
                    ["name"] = "FeedGame",
                    ["scopes"] = new JsonArray([.. rules.Scopes.Select(scope => JsonValue.Create(scope))]),
                }.ToJsonString()
            );
}
