using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;
using FeedGame.Host.Playing;

namespace FeedGame.Host.Previews;

/// <summary>How a preview says things, in the table and on the page.</summary>
internal static class PreviewWords
{
    public static readonly LocalText Message = new("bericht", "message");
    public static readonly LocalText Channel = new("kanaal", "channel");
    public static readonly LocalText Length = new("lengte", "length");
    public static readonly LocalText Variant = new("versie", "variant");
    public static readonly LocalText Problems = new("past niet", "problems");

    public static LocalText VariantOf(PreviewPost post) => post.IsShort ? new("korte tekst", "short text") : new("tekst", "text");

    /// <summary>271/300, or 271 where there is no limit to speak of.</summary>
    public static string Figures(PreviewPost post) => post.Use.Max == int.MaxValue ? $"{post.Use.Used}" : $"{post.Use.Used}/{post.Use.Max}";

    public static LocalText KindOf(PreviewMessage message) => Words.Of(message.Kind);

    public static LocalText OriginOf(MessageOrigin origin) =>
        origin switch
        {
            MessageOrigin.Planned => new("Volgens plan", "As planned"),
            MessageOrigin.Spare => new("Reserveronde, als u die inzet", "Spare round, if you play it"),
            MessageOrigin.Aside => new("Achter de hand", "Kept aside"),
            MessageOrigin.Ready => new("Klaar voor als het nodig is", "Ready if needed"),
        };

    public static LocalText Sum(Preview preview)
    {
        var (messages, posts) = (preview.Messages.Count, preview.Messages.Sum(message => message.Posts.Count));
        return preview.Misfits.Count() switch
        {
            0 => new($"{messages} berichten, {posts} plaatsingen: alles past.", $"{messages} messages, {posts} posts: everything fits."),
            1 => new(
                $"{messages} berichten, {posts} plaatsingen: 1 past niet. Zo kan het spel niet beginnen.",
                $"{messages} messages, {posts} posts: 1 does not fit. The game cannot start like this."
            ),
            var many => new(
                $"{messages} berichten, {posts} plaatsingen: {many} passen niet. Zo kan het spel niet beginnen.",
                $"{messages} messages, {posts} posts: {many} do not fit. The game cannot start like this."
            ),
        };
    }

    public static LocalText Written(string file) =>
        new(
            $"{file}: hierin staat alles wat nog niet verzonden is. Houd het geheim tot het spel voorbij is.",
            $"{file}: this holds everything that is not sent yet. Keep it secret until the game is over."
        );

    public static LocalText CannotWrite(string file, string why) =>
        new($"{file}: kan niet geschreven worden: {why}", $"{file}: cannot be written: {why}");

    public static LocalText NotOfGame(string channel, IReadOnlySet<string> known)
    {
        var near = Nearest.To(channel, known);
        var all = string.Join(", ", known);
        return new(
            $"Dit spel heeft geen kanaal \"{channel}\". {(near is null ? $"Wel: {all}." : $"Bedoelde u \"{near}\"?")}",
            $"This game has no channel \"{channel}\". {(near is null ? $"It has: {all}." : $"Did you mean \"{near}\"?")}"
        );
    }
}
