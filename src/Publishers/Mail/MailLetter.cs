using System.Net;
using System.Security.Cryptography;
using System.Text;
using FeedGame.Abstractions.Channels;
using MimeKit;
using MimeKit.Utils;

namespace FeedGame.Publishers.Mail;

/// <summary>A post as a mail. Pure but for the parts' boundaries: its Message-ID comes from the key, so that every attempt has the same.</summary>
internal static class MailLetter
{
    private const int LongestSubject = 100;

    /// <param name="text">The words with what the photos show; the HTML part says that in the photos themselves.</param>
    /// <param name="bare">The words alone.</param>
    public static MimeMessage Of(Post post, string text, string bare, MailboxAddress to, MailOptions options)
    {
        var letter = new MimeMessage
        {
            MessageId = IdOf(post.Key, options),
            Date = post.Due,
            Subject = Subject(bare),
        };
        letter.From.Add(options.From);
        letter.To.Add(to);
        // So that no absence notice comes back.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (options.Unsubscribe is { } unsubscribe)
            letter.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.OriginalString}>");
        Thread(letter, post);
        letter.Body = Body(post, text, bare);
        letter.Body.Headers.Add(HeaderId.ContentLanguage, post.Language);
        return letter;
    }

    public static string IdOf(string key, MailOptions options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + "@" + options.From.Domain;

    private static void Thread(MimeMessage letter, Post post)
    {
        if (post.Parent is not { } parent)
            return;
        letter.InReplyTo = parent.Id;
        if (post.Root is { } root && root.Id != parent.Id)
            letter.References.Add(root.Id);
        letter.References.Add(parent.Id);
    }

    /// <summary>The first line, which has label, place and time. Whatever is left out here stands in the mail itself.</summary>
    private static string Subject(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.Length <= LongestSubject ? line : line[..line.LastIndexOf(' ', LongestSubject)] + " …";
    }

    private static MimeEntity Body(Post post, string text, string bare)
    {
        var body = new BodyBuilder { TextBody = text };
        if (post.Photos.Count == 0)
            return body.ToMessageBody();
        var html = new StringBuilder("<p>").Append(Html(bare)).Append("</p>");
        foreach (var photo in post.Photos)
        {
            var part = body.LinkedResources.Add("foto", photo.Content.ToArray(), ContentType.Parse(photo.MediaType));
            part.ContentId = MimeUtils.GenerateMessageId("foto");
            html.Append("<p><img src=\"cid:")
                .Append(part.ContentId)
                .Append("\" alt=\"")
                .Append(WebUtility.HtmlEncode(photo.Alt))
                .Append("\" style=\"max-width:100%\"></p>");
        }
        body.HtmlBody = html.ToString();
        return body.ToMessageBody();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>");
}
