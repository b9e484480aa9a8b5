namespace FeedGame.Engine.Files.Syntax;

/// <summary>Tells a report number that may be used from one that must never be printed (PRODUCT rule 6).</summary>
internal static class ReportNumber
{
    /// <summary>Emergency, animal emergency and police: people in need must not queue behind players, nor the other way round.</summary>
    private static readonly HashSet<string> Emergency = new(StringComparer.Ordinal) { "112", "144", "09008844" };

    public static NumberVerdict Judge(string text)
    {
        var digits = National(text);
        if (Emergency.Contains(digits) || Emergency.Contains(digits.TrimStart('0')))
            return NumberVerdict.Emergency;
        if (text.Any(letter => !char.IsAsciiDigit(letter) && !" -+()./".Contains(letter, StringComparison.Ordinal)))
            return text.Any(char.IsAsciiDigit) || text.Contains('{', StringComparison.Ordinal) || text.Any(letter => letter is 'x' or 'X')
                ? NumberVerdict.Placeholder
                : NumberVerdict.NoNumber;
        if (digits.Length is < 6 or > 15)
            return NumberVerdict.NoNumber;
        return IsMadeUp(digits) ? NumberVerdict.Placeholder : NumberVerdict.Good;
    }

    /// <summary>The digits as dialled inside the Netherlands, however the number was spaced, dashed or prefixed.</summary>
    private static string National(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var abroad = text.TrimStart().StartsWith('+') ? "31" : "0031";
        return digits.StartsWith(abroad, StringComparison.Ordinal) ? "0" + digits[abroad.Length..].TrimStart('0') : digits;
    }

    /// <summary>All the same after the area code, or counting up: nobody has such a number, everybody types it "for now".</summary>
    private static bool IsMadeUp(string digits)
    {
        var subscriber = digits[Math.Min(3, digits.Length - 4)..];
        return subscriber.Distinct().Count() == 1
            || "01234567890".Contains(subscriber, StringComparison.Ordinal)
            || "9876543210".Contains(subscriber, StringComparison.Ordinal);
    }
}

internal enum NumberVerdict
{
    Good,
    Emergency,
    Placeholder,
    NoNumber,
}
