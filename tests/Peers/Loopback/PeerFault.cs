namespace FeedGame.Peers.Loopback;

/// <summary>How one call to a fake network goes wrong on purpose.</summary>
public abstract record PeerFault
{
    private PeerFault() { }

    /// <summary>The call is carried out, then the connection is reset.</summary>
    public sealed record LoseAnswer : PeerFault;

    /// <summary>The request is read, then the connection is reset. Nothing is carried out.</summary>
    public sealed record DropBeforeCommit : PeerFault;

    /// <summary>No answer until the caller gives up or the server ends.</summary>
    public sealed record Hang(bool Committed) : PeerFault;

    /// <summary>The call is carried out, and the answer has this body instead of what belongs there.</summary>
    public sealed record Garbage(string Body) : PeerFault;

    /// <summary>This answer, and nothing is carried out.</summary>
    public sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers) : PeerFault;
}
