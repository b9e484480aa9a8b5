using System.Globalization;
using System.Runtime.InteropServices;
using FeedGame.Abstractions.Channels;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace FeedGame.Publishers.Telegram;

/// <summary>
/// The calls that show something. Words are marked by entities, never by a markup language: a star or underscore in a text must not
/// change it. Offsets are UTF-16 units, as .NET counts.
/// </summary>
internal sealed class TelegramPost(ITelegramBotClient bot)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <returns>The messages it became; the first carries the words.</returns>
    public async Task<IReadOnlyList<Message>> SendAsync(string chat, Post post, string text, CancellationToken cancel)
    {
        var reply = ReplyTo(post.Parent);
        return post.Photos switch
        {
            [] =>
            [
                await bot.SendMessage(
                    chat,
                    text,
                    replyParameters: reply,
                    linkPreviewOptions: NoPreview,
                    entities: Head(text),
                    cancellationToken: cancel
                ),
            ],
            [var photo] =>
            [
                await bot.SendPhoto(
                    chat,
                    FileOf(photo, 1),
                    caption: text,
                    replyParameters: reply,
                    captionEntities: Head(text),
                    cancellationToken: cancel
                ),
            ],
            _ => await bot.SendMediaGroup(chat, Album(post.Photos, text), replyParameters: reply, cancellationToken: cancel),
        };
    }

    public async Task EditAsync(string chat, int message, Post post, string text, CancellationToken cancel)
    {
        if (post.Photos.Count > 0)
            await bot.EditMessageCaption(chat, message, text, captionEntities: Head(text), cancellationToken: cancel);
        else
            await bot.EditMessageText(chat, message, text, linkPreviewOptions: NoPreview, entities: Head(text), cancellationToken: cancel);
    }

    private static IEnumerable<IAlbumInputMedia> Album(IReadOnlyList<Photo> photos, string text) =>
        photos.Select(
            (photo, at) =>
                new InputMediaPhoto(FileOf(photo, at + 1))
                {
                    Caption = at == 0 ? text : null,
                    CaptionEntities = at == 0 ? Head(text) : null,
                }
        );

    /// <summary>The first line, with label and time, in bold; a text of one line is left as it is.</summary>
    private static MessageEntity[]? Head(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var length
            ?
            [
                new MessageEntity
                {
                    Type = MessageEntityType.Bold,
                    Offset = 0,
                    Length = length,
                },
            ]
            : null;

    /// <summary>Refused rather than posted loosely when the parent is gone: the courier decides what comes then.</summary>
    private static ReplyParameters? ReplyTo(Receipt? parent) =>
        parent is null ? null : new ReplyParameters { MessageId = int.Parse(parent.Id, CultureInfo.InvariantCulture) };

    private static InputFileStream FileOf(Photo photo, int number)
    {
        var bytes = MemoryMarshal.TryGetArray(photo.Content, out var array) ? array : photo.Content.ToArray();
        var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        return InputFile.FromStream(stream, string.Create(CultureInfo.InvariantCulture, $"foto{number}.{photo.MediaType.Split('/')[^1]}"));
    }
}
