using System.Text;

namespace FeedGame.Engine.Files.Syntax;

/// <summary>The words that files use for the cases of an enum: <c>LastSeen</c> is written <c>last-seen</c>.</summary>
internal static class Words
{
    public static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }

    public static IReadOnlyDictionary<string, T> Of<T>(params T[] cases)
        where T : struct, Enum =>
        (cases.Length == 0 ? Enum.GetValues<T>() : cases).ToDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);
}
