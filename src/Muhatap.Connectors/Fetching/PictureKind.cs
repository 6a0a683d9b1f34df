using System.Buffers.Binary;

namespace Muhatap.Connectors.Fetching;

/// <summary>
/// Kinds of pictures a page may show, told by their first bytes. SVG is none of them: it is a document that can hold a program.
/// </summary>
/// <param name="ContentType">As a response says it.</param>
/// <param name="Extension">With its point.</param>
public sealed record PictureKind(string ContentType, string Extension)
{
    private const int MostPixels = 100_000_000;

    private static readonly PictureKind Jpeg = new("image/jpeg", ".jpg");
    private static readonly PictureKind Png = new("image/png", ".png");
    private static readonly PictureKind Gif = new("image/gif", ".gif");
    private static readonly PictureKind WebP = new("image/webp", ".webp");

    /// <summary>Null where the bytes begin no picture, or one that says it has more pixels than a browser should be asked to draw.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..])
        {
            if (bytes.Length < 24 || !bytes.Slice(12, 4).SequenceEqual("IHDR"u8))
                return null;
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
            return IsDrawable(width, height) ? Png : null;
        }
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            return
                bytes.Length >= 13
                && IsDrawable(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
                ? Gif
                : null;
        }
        if (bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes.Slice(8, 4).SequenceEqual("WEBP"u8))
            return WebP; // at most 16,383 pixels a side
        return bytes.Length >= 64 && bytes is [0xFF, 0xD8, 0xFF, ..] ? Jpeg : null;
    }

    private static bool IsDrawable(uint width, uint height) => width > 0 && height > 0 && (ulong)width * height <= MostPixels;
}
