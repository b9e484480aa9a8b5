using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Engine.Approvals;

/// <summary>A digest over several texts. Their lengths keep apart what is cut otherwise.</summary>
internal static class Digests
{
    public static string Of(IReadOnlyList<string?> parts)
    {
        var text = string.Concat(parts.Select(part => FormattableString.Invariant($"{part?.Length ?? -1}:{part}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
