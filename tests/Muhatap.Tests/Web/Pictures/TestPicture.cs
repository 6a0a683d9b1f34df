using System.Buffers.Binary;

namespace Muhatap.Tests.Web.Pictures;

/// <summary>The beginning of a PNG that says how large it is; nobody draws it here.</summary>
internal static class TestPicture
{
    public static byte[] Png(int width, int height)
    {
        var bytes = new byte[80];
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
        head.CopyTo(bytes, 0);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
