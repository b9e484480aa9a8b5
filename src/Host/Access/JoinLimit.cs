using System.Collections.Concurrent;

namespace FeedGame.Host.Access;

/// <summary>
/// How often an address may try links that do not exist. A token cannot be guessed anyway; this keeps who tries from costing much.
/// Kept by an injected clock, in windows, so that what is remembered stays small.
/// </summary>
internal sealed class JoinLimit(TimeProvider wall)
{
    public const int MostFailures = 20;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset until = DateTimeOffset.MinValue;

    public bool IsReached(string address)
    {
        Turn();
        return failures.GetValueOrDefault(address) >= MostFailures;
    }

    public void Failed(string address)
    {
        Turn();
        failures.AddOrUpdate(address, 1, (_, count) => count + 1);
    }

    private void Turn()
    {
        lock (gate)
        {
            var now = wall.GetUtcNow();
            // A clock set back must not shut the door for longer than a window.
            if (now < until && until - now <= Window)
                return;
            failures.Clear();
            until = now + Window;
        }
    }
}
