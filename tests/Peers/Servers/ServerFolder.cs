namespace FeedGame.Peers.Servers;

/// <summary>Where <c>tests/Peers/install</c> put the real servers: <c>FEEDGAME_PEERS</c>, or a folder beside the user's other data.</summary>
public static class ServerFolder
{
    public static readonly string Path = Environment.GetEnvironmentVariable("FEEDGAME_PEERS") is { Length: > 0 } set
        ? set
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "feedgame-peers");

    public static string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);
}
