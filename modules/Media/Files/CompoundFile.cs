using System.Buffers.Binary;
using System.Text;

namespace PanjinPropertyCms.Media.Files;

/// <summary>
/// Office files until 2003 ([MS-CFB]): a small file system whose directory tells Word from Excel, and both from an installer, which
/// is such a file too. Directory entries are 128 bytes and so aligned; looking at each such place spares following the sector chains.
/// </summary>
internal static class CompoundFile
{
    private const int EntrySize = 128;
    private const int LengthAt = 64;
    private const int TypeAt = 66;
    private const byte StreamType = 2;

    private static ReadOnlySpan<byte> Mark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <param name="names">The streams of which only this kind has one.</param>
    internal static bool Holds(Stream stream, params string[] names)
    {
        if (!Magic.StartsWith(stream, Mark))
        {
            return false;
        }

        var wanted = Array.ConvertAll(names, n => Encoding.Unicode.GetBytes(n + '\0'));
        var buffer = new byte[EntrySize * 512];
        stream.Position = 0;
        for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
        {
            for (var at = 0; at + EntrySize <= read; at += EntrySize)
            {
                var offset = at;
                if (Array.Exists(wanted, name => IsStream(buffer.AsSpan(offset, EntrySize), name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsStream(ReadOnlySpan<byte> entry, byte[] name) =>
        entry.StartsWith(name) && BinaryPrimitives.ReadUInt16LittleEndian(entry[LengthAt..]) == name.Length && entry[TypeAt] == StreamType;
}
