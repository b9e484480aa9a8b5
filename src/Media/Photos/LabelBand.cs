using SkiaSharp;

namespace FeedGame.Media.Photos;

/// <summary>
/// The exercise label in the picture: black on a yellow band along the bottom, in a size that can be read on a telephone. A tall
/// picture gets two lines, because one would be too small.
/// </summary>
internal static class LabelBand
{
    private const string GameName = "Boef in de Wijk";
    private const string Separator = " · ";

    /// <summary>Of the height of the picture.</summary>
    private const float LargestText = 0.07f;
    private const float SmallestText = 0.035f;

    /// <summary>Of the width of the picture.</summary>
    private const float WidestText = 0.94f;

    /// <summary>From one line to the next, in sizes of the text.</summary>
    private const float LineHeight = 1.3f;

    /// <summary>Of two lines, between the edge of the band and the text.</summary>
    private const float Margin = 0.3f;

    /// <summary>Where letters stand in their line, from its top.</summary>
    private const float Baseline = 0.9f;

    private static readonly SKColor Yellow = new(0xFF, 0xD8, 0x00);

    /// <summary>Shipped with the program: a server has no fonts.</summary>
    private static readonly SKTypeface Face = Load();

    public static void Draw(SKCanvas canvas, int width, int height, string label)
    {
        using var font = new SKFont(Face);
        string[] lines = [label + Separator + GameName];
        if (SizeOf(font, lines, width, height) < SmallestText * height)
            lines = [label, GameName];
        font.Size = SizeOf(font, lines, width, height);
        using var band = new SKPaint { Color = Yellow };
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var top = height - (font.Size * ((lines.Length * LineHeight) + Margin));
        canvas.DrawRect(0, MathF.Floor(top), width, height, band);
        for (var line = 0; line < lines.Length; line++)
        {
            var foot = top + (font.Size * (Margin + (line * LineHeight) + Baseline));
            canvas.DrawText(lines[line], width / 2f, foot, SKTextAlign.Center, font, ink);
        }
    }

    private static float SizeOf(SKFont font, string[] lines, int width, int height)
    {
        font.Size = 100;
        var widest = lines.Max(line => font.MeasureText(line));
        return MathF.Min(LargestText * height, 100 * WidestText * width / widest);
    }

    private static SKTypeface Load()
    {
        using var file = typeof(LabelBand).Assembly.GetManifestResourceStream("label.otf")!;
        return SKTypeface.FromStream(file) ?? throw new InvalidOperationException("The font of the label cannot be read.");
    }
}
