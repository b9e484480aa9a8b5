using System.Text.Json.Nodes;

namespace FeedGame.Peers.Telegram;

/// <summary>A message as people see it.</summary>
/// <param name="Bold">The part of the text that is marked.</param>
/// <param name="Album">The number of the album it belongs to; null when to none.</param>
public sealed record FakeTelegramMessage(
    int Id,
    string Chat,
    string? Text,
    byte[]? Photo,
    int? ReplyTo,
    string? Bold,
    int? Album,
    DateTimeOffset At
);

/// <summary>A channel, a channel to try out on, and what stands in them, by the rules of the Bot API.</summary>
public sealed class FakeTelegramChats(TimeProvider time)
{
    public const string Channel = "@boefdorp";
    public const string TestChannel = "@boefproef";

    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private readonly List<FakeTelegramMessage> messages = [];
    private int last;

    /// <summary>What the bot is in the channel: <c>administrator</c>, <c>member</c>, <c>left</c>.</summary>
    public string BotIs { get; set; } = "administrator";

    public bool MayPost { get; set; } = true;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeTelegramMessage> Messages => messages;

    public IReadOnlyList<string> Texts =>
        [.. messages.Where(message => message is { Chat: Channel, Text: not null }).Select(message => message.Text!)];

    internal JsonNode Carry(string method, FakeTelegramRequest request) =>
        method.ToLowerInvariant() switch
        {
            "getme" => new JsonObject
            {
                ["id"] = 4711,
                ["is_bot"] = true,
                ["first_name"] = "Boef",
                ["username"] = "boefbot",
            },
            "getchat" => ChatJson(Chat(request)),
            "getchatmember" => Member(),
            "sendmessage" => Json(Send(request, Text(request.Text("text"), 4096), null, null, "entities")),
            "sendphoto" => Json(Send(request, Text(request.Text("caption"), 1024), Photo(request, "photo"), null, "caption_entities")),
            "sendmediagroup" => new JsonArray([.. Album(request).Select(Json)]),
            "editmessagetext" => Json(Edit(request, Text(request.Text("text"), 4096))),
            "editmessagecaption" => Json(Edit(request, Text(request.Text("caption"), 1024))),
            "deletemessage" => Delete(request),
            _ => throw new FakeTelegramRefusal(404, "Not Found: method not found"),
        };

    private FakeTelegramMessage Send(
        FakeTelegramRequest request,
        string? text,
        byte[]? photo,
        int? album,
        string entities,
        JsonNode? item = null
    )
    {
        var chat = Chat(request);
        if (!MayPost || BotIs != "administrator")
            throw new FakeTelegramRefusal(400, "Bad Request: need administrator rights in the channel chat");
        var message = new FakeTelegramMessage(
            ++last,
            chat,
            text,
            photo,
            ReplyTo(request, chat),
            Bold(item is null ? request.Json(entities) : item[entities], text),
            album,
            time.GetUtcNow()
        );
        messages.Add(message);
        return message;
    }

    private List<FakeTelegramMessage> Album(FakeTelegramRequest request)
    {
        var media = request.Json("media")!.AsArray();
        if (media.Count is < 2 or > 10)
            throw new FakeTelegramRefusal(400, "Bad Request: wrong number of media");
        var album = last + 1;
        return
        [
            .. media.Select(item =>
                Send(
                    request,
                    Text(item!["caption"]?.ToString(), 1024),
                    Photo(request, item["media"]!.ToString().Replace("attach://", "", StringComparison.Ordinal)),
                    album,
                    "caption_entities",
                    item
                )
            ),
        ];
    }

    private FakeTelegramMessage Edit(FakeTelegramRequest request, string? text)
    {
        var at = Find(request, "message to edit not found");
        if (messages[at].Text == text)
            throw new FakeTelegramRefusal(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"
            );
        return messages[at] = messages[at] with { Text = text };
    }

    private JsonValue Delete(FakeTelegramRequest request)
    {
        var at = Find(request, "message to delete not found");
        if (time.GetUtcNow() - messages[at].At >= Deletable)
            throw new FakeTelegramRefusal(400, "Bad Request: message can't be deleted for everyone");
        messages.RemoveAt(at);
        return JsonValue.Create(true);
    }

    private int Find(FakeTelegramRequest request, string missing)
    {
        var chat = Chat(request);
        var id = request.Number("message_id");
        var at = messages.FindIndex(message => message.Id == id && message.Chat == chat);
        return at >= 0 ? at : throw new FakeTelegramRefusal(400, "Bad Request: " + missing);
    }

    private int? ReplyTo(FakeTelegramRequest request, string chat)
    {
        if (request.Json("reply_parameters") is not { } reply)
            return null;
        var id = (int)reply["message_id"]!;
        return messages.Exists(message => message.Id == id && message.Chat == chat)
            ? id
            : throw new FakeTelegramRefusal(400, "Bad Request: message to be replied not found");
    }

    private static string Chat(FakeTelegramRequest request) =>
        request.Text("chat_id") is (Channel or TestChannel) and { } chat
            ? chat
            : throw new FakeTelegramRefusal(400, "Bad Request: chat not found");

    private static string? Text(string? text, int most) =>
        text is null ? null
        : text.Length == 0 ? throw new FakeTelegramRefusal(400, "Bad Request: message text is empty")
        : text.Length > most
            ? throw new FakeTelegramRefusal(
                400,
                most == 4096 ? "Bad Request: message is too long" : "Bad Request: message caption is too long"
            )
        : text;

    private static byte[] Photo(FakeTelegramRequest request, string name) =>
        // The package names the file of a single photo itself; the field says which.
        (request.Files.GetValueOrDefault(name) ?? request.Files.Values.FirstOrDefault())
            is { Length: > 0 and <= 10_000_000 } bytes
            ? bytes
            : throw new FakeTelegramRefusal(400, "Bad Request: wrong file identifier/HTTP URL specified");

    private static string? Bold(JsonNode? entities, string? text)
    {
        if (entities is not JsonArray { Count: > 0 } array || text is null)
            return null;
        var (from, length) = ((int)array[0]!["offset"]!, (int)array[0]!["length"]!);
        return from + length <= text.Length
            ? text.Substring(from, length)
            : throw new FakeTelegramRefusal(400, "Bad Request: entity out of range");
    }

    private JsonObject Member() =>
        new()
        {
            ["status"] = BotIs,
            ["user"] = new JsonObject
            {
                ["id"] = 4711,
                ["is_bot"] = true,
                ["first_name"] = "Boef",
            },
            ["can_post_messages"] = MayPost,
            ["can_delete_messages"] = true,
            ["can_be_edited"] = false,
            ["is_anonymous"] = false,
            ["can_manage_chat"] = true,
        };

    private static JsonObject Json(FakeTelegramMessage message) =>
        new()
        {
            ["message_id"] = message.Id,
            ["date"] = message.At.ToUnixTimeSeconds(),
            ["chat"] = ChatJson(message.Chat),
            ["text"] = message.Text,
        };

    private static JsonObject ChatJson(string chat) =>
        new()
        {
            ["id"] = chat == Channel ? -1001 : -1002,
            ["type"] = "channel",
            ["title"] = "Boef in de Wijk",
            ["username"] = chat[1..],
            ["accent_color_id"] = 0,
            ["max_reaction_count"] = 0,
        };
}
