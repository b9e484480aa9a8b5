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

    public static LocalText OrganiserLink(string link) =>
        new($"Uw link als organisator (houd hem geheim): {link}", $"Your link as organiser (keep it secret): {link}");

    public static LocalText OrganiserLinkIn(string file) =>
        new($"De link van de organisator staat in {file}.", $"The organiser's link is in {file}.");
}
