using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Commands;

internal static class DemoWords
{
    public static readonly LocalText Stays = new(
        "De spelpagina blijft staan. Stop met Ctrl-C.",
        "The page stays up. Press Ctrl-C to stop."
    );

    public static readonly LocalText NoBrowser = new("Open dat adres in uw browser.", "Open that address in your browser.");

    public static readonly LocalText Stopped = new("Gestopt.", "Stopped.");

    public static LocalText Address(string address) =>
        new($"Spelpagina: {address}  (alles blijft op deze computer)", $"Public page: {address}  (nothing leaves this machine)");
}
