namespace FeedGame.Host.Access;

/// <summary>A form that a page of ours sent: small enough, and with the token that only our pages can know.</summary>
internal static class PlayForm
{
    public const string TokenField = "token";

    /// <summary>Where a form without script leads back to; a page of this game.</summary>
    public const string BackField = "back";

    public static async Task TakeAsync(HttpContext context, Visitor visitor, Func<HttpContext, Visitor, IFormCollection, Task> take)
    {
        if (await ReadAsync(context) is not { } form)
            return;
        if (IsFromElsewhere(context.Request) || !SecretToken.Same(form[TokenField], visitor.FormToken))
            await Refusal.SendAsync(context, StatusCodes.Status400BadRequest, AccessWords.OldForm);
        else
            await take(context, visitor, form);
    }

    /// <summary>A browser says when another site sent a form; an old one says nothing, and then the token decides.</summary>
    public static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    /// <summary>Null when it was none, and that was said.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await Refusal.SendAsync(context, StatusCodes.Status400BadRequest, AccessWords.OldForm);
            return null;
        }
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception problem) when (problem is BadHttpRequestException or InvalidDataException)
        {
            await Refusal.SendAsync(context, StatusCodes.Status413PayloadTooLarge, AccessWords.TooMuch);
            return null;
        }
    }
}
