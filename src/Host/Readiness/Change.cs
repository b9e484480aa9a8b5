namespace FeedGame.Host.Readiness;

/// <summary>Where one text differs from another: what both begin with, what is new, what both end with. Word by word.</summary>
internal sealed record Change(string Before, string New, string After)
{
    public static Change Between(string old, string now)
    {
        var (was, words) = (old.Split(' '), now.Split(' '));
        var most = Math.Min(was.Length, words.Length);
        var head = 0;
        while (head < most && was[head] == words[head])
            head++;
        var tail = 0;
        while (tail < most - head && was[^(tail + 1)] == words[^(tail + 1)])
            tail++;
        return new Change(string.Join(' ', words[..head]), string.Join(' ', words[head..^tail]), string.Join(' ', words[^tail..]));
    }
}
