namespace FeedGame.Host.Access;

/// <summary>What a command led to, for a script or a program.</summary>
/// <param name="Done">True only after it is on disk.</param>
/// <param name="Said">What the person reads.</param>
/// <param name="At">The time of the game's clock in its own zone, as 20:10:07; empty for what never reached a game.</param>
internal sealed record DoAnswer(bool Done, string Said, string At)
{
    public static bool IsAskedBy(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
