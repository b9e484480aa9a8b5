namespace FeedGame.Publishers.X;

/// <summary>
/// How long a part of a name is when it is written in ASCII (RFC 3492), without the checks and mappings of a browser: X makes none.
/// </summary>
internal static class XPunycode
{
    private const int Digits = 36;
    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstCodePoint = 128;

    /// <summary>Before the ASCII form of what is not ASCII.</summary>
    private const int OfPrefix = 4;

    /// <summary>The ideographic full stops part it once more, and stay.</summary>
    public static bool IsLonger(string label, int limit)
    {
        var parts = label.Split('\u3002', '\uFF0E', '\uFF61');
        return parts.Sum(part => Length(part, limit)) + parts.Length - 1 > limit;
    }

    private static long Length(string part, int limit)
    {
        var points = Points(part);
        // Each code point takes a letter at least, and a long text would take its time.
        if (points.Count > limit || part.All(char.IsAscii))
            return points.Count;
        var ascii = points.Count(point => point < FirstCodePoint);
        return OfPrefix + ascii + (ascii > 0 ? 1 : 0) + LengthOfRest(points, ascii);
    }

    /// <summary>Half a letter stands for itself.</summary>
    private static List<int> Points(string part)
    {
        var points = new List<int>(part.Length);
        for (var at = 0; at < part.Length; at++)
            points.Add(char.IsSurrogatePair(part, at) ? char.ConvertToUtf32(part[at], part[++at]) : part[at]);
        return points;
    }

    /// <summary>From the lowest code point to the highest, how far each lies from the one before.</summary>
    private static int LengthOfRest(List<int> points, int ascii)
    {
        var (length, handled, bias, distance, lowest) = (0, ascii, FirstBias, 0L, FirstCodePoint);
        while (handled < points.Count)
        {
            var next = points.Where(point => point >= lowest).Min();
            distance += (long)(next - lowest) * (handled + 1);
            foreach (var point in points)
            {
                if (point < next)
                    distance++;
                if (point != next)
                    continue;
                length += DigitsOf(distance, bias);
                bias = Adapt(distance, ++handled, handled == ascii + 1);
                distance = 0;
            }
            distance++;
            lowest = next + 1;
        }
        return length;
    }

    private static int DigitsOf(long distance, int bias)
    {
        var digits = 1;
        for (var place = Digits; ; place += Digits, digits++)
        {
            var threshold = Math.Clamp(place - bias, LowestThreshold, HighestThreshold);
            if (distance < threshold)
                return digits;
            distance = (distance - threshold) / (Digits - threshold);
        }
    }

    private static int Adapt(long distance, int handled, bool first)
    {
        distance = first ? distance / Damp : distance / 2;
        distance += distance / handled;
        var places = 0;
        for (; distance > (Digits - LowestThreshold) * HighestThreshold / 2; places += Digits)
            distance /= Digits - LowestThreshold;
        return places + (int)((Digits - LowestThreshold + 1) * distance / (distance + Skew));
    }
}
