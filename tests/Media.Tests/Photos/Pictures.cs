using SkiaSharp;

namespace FeedGame.Media.Tests.Photos;

/// <summary>Draws what the tests need: nothing is stored in the repository.</summary>
internal static class Pictures
{
    /// <summary>The left half red, the right half blue; above them a green strip of an eighth.</summary>
    public static byte[] Flag(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        Fill(canvas, new SKRect(0, 0, width / 2f, height), SKColors.Red);
        Fill(canvas, new SKRect(width / 2f, 0, width, height), SKColors.Blue);
        Fill(canvas, new SKRect(0, 0, width, height / 8f), SKColors.Lime);
        using var packed = bitmap.Encode(format, 95);
        return packed.ToArray();
    }

    /// <summary>Every pixel another colour than its neighbours: the worst there is to pack.</summary>
    public static byte[] Noise(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var dice = new Random(1);
        dice.NextBytes(bitmap.GetPixelSpan());
        using var packed = bitmap.Encode(format, 95);
        return packed.ToArray();
    }

    /// <summary>With an EXIF block as telephones write it: how it was held, and where on earth, in Zevenhuizen.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation) =>
        [
            .. jpeg[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
            .. Segment(0xFE, "Zevenhuizen, Kerkweg 4"u8),
            .. jpeg[2..],
        ];

    /// <summary>A PNG of a few hundred bytes that says it is that large.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        var png = Flag(300, 300, SKEncodedImageFormat.Png);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A JPEG whose header says it is that large.</summary>
    public static byte[] JpegThatClaims(ushort width, ushort height)
    {
        var jpeg = Flag(300, 300);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), width);
        return jpeg;
    }

    /// <summary>The markers of a JPEG's segments up to its picture.</summary>
    public static IReadOnlyList<byte> Segments(byte[] jpeg)
    {
        var markers = new List<byte>();
        for (var at = 2; jpeg[at + 1] != 0xDA; at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]))
        {
            Assert.Equal(0xFF, jpeg[at]);
            markers.Add(jpeg[at + 1]);
        }
        return markers;
    }

    private static void Fill(SKCanvas canvas, SKRect where, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(where, paint);
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>Little-endian TIFF: an orientation, and a GPS block with 52°00'36" N.</summary>
    private static byte[] Exif(ushort orientation)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("II*\0"u8);
        writer.Write(8);
        writer.Write((ushort)2);
        Field(writer, 0x0112, 3, 1, orientation);
        Field(writer, 0x8825, 4, 1, 38);
        writer.Write(0);
        writer.Write((ushort)2);
        Field(writer, 1, 2, 2, 'N');
        Field(writer, 2, 5, 3, 68);
        writer.Write(0);
        foreach (var part in (int[])[52, 1, 0, 1, 36, 1])
            writer.Write(part);
        return bytes.ToArray();
    }

    private static void Field(BinaryWriter writer, ushort tag, ushort type, int count, int value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return ~crc;
    }
}
