using System.Globalization;
using System.Text;
using QRCoder;

namespace FeedGame.Host.Access;

/// <summary>An address as a square that a telephone reads: a path for our own SVG, so that nothing is fetched for it.</summary>
/// <param name="Size">Of its side, in modules, the quiet border included.</param>
/// <param name="Path">The dark modules.</param>
public sealed record QrSquare(int Size, string Path)
{
    internal static QrSquare Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
        {
            if (code.ModuleMatrix[row][column])
                path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        }
        return new QrSquare(code.ModuleMatrix.Count, path.ToString());
    }
}
