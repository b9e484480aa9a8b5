namespace FeedGame.Host.Commands;

/// <summary>Where a command writes. On a terminal it may draw; in a pipe it writes plain lines.</summary>
internal sealed record Output(TextWriter Out, TextWriter Error, bool IsTerminal)
{
    public static Output Standard() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);
}
