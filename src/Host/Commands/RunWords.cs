using System.Globalization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Commands;

internal static class RunWords
{
    public static LocalText Address(string address) => new($"Spelpagina: {address}", $"Public page: {address}");

    public static LocalText GoesOn(string game) =>
        new($"Speelavond \"{game}\" gaat verder waar die was.", $"Game \"{game}\" goes on where it was.");

    public static LocalText SpeedIsForSandbox(string channels) =>
        new(
            $"--speed mag alleen 1 zijn: {channels} is een echt kanaal. Oefen met rehearse.",
            $"--speed must be 1: {channels} is a real channel. Use rehearse to practise."
        );

    public static LocalText OverrideForm(string value) =>
        new($"--override moet NAAM:REDEN zijn, was \"{value}\".", $"--override must be NAME:REASON, was \"{value}\".");

    public static LocalText NotReady(string game) =>
        new(
            $"{game}: readiness ontbreekt. Vertel de meldkamer van het spel, bel het meldnummer, en zet in het spelbestand wie dat deed en wanneer.",
            $"{game}: readiness is missing. Tell the control room, call the report number, and write in the game file who did so and when."
        );

    public static LocalText LongPast(string game, DateTimeOffset start)
    {
        var day = start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(
            $"{game}: de eerste ronde was op {day}, dat is voorbij. Zet de datum goed, of start nu met --start now.",
            $"{game}: the first round was at {day}, which is past. Mend the date, or start now with --start now."
        );
    }
}
