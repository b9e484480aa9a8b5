using System.Net;

namespace FeedGame.Host.Tests.Relay.Admins;

/// <summary>An admin with one group whose browser is a program: the page as it is without script.</summary>
internal sealed class WiredAdmin(string name, string link, RelayEvening evening) : Admin(name)
{
    public override async Task<IReadOnlyList<SeenTask>> LookAsync(DateTimeOffset now) =>
        [
            .. (await evening.PageAsync(link))
                .Split("<article ")
                .Skip(1)
                .Where(card => Between(card, "data-standing=\"", "\"") == "open")
                .Select(card => new SeenTask(
                    Between(card, "id=\"", "\""),
                    WebUtility.HtmlDecode(Between(card, "data-copy=\"", "\"")),
                    [Between(card, "name=\"delivery\" value=\"", "\"")]
                )),
        ];

    public override async Task TapAsync(SeenTask task)
    {
        using var answer = await evening.TapAsync(link, "done", task.Deliveries);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Whether a card says that it is not to be forwarded any more.</summary>
    public async Task<bool> SaysVoidAsync(string card)
    {
        var rest = (await evening.PageAsync(link)).Split($"id=\"{card}\"")[1].Split("</article>")[0];
        return rest.Contains("Niet meer doorsturen", StringComparison.Ordinal) && !rest.Contains("data-copy", StringComparison.Ordinal);
    }

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}
