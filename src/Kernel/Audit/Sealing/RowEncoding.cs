using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>
/// The canonical bytes of a row of the audit log. Every field has its length or its presence before it, so that two different rows never
/// have the same bytes; text is UTF-16 as it stands, since UTF-8 would write every broken surrogate alike.
/// </summary>
internal static class RowEncoding
{
    private const byte Version = 1;

    internal static byte[] BytesOf(AuditEntry row)
    {
        using var stream = new MemoryStream(512);
        stream.WriteByte(Version);
        Write(stream, row.Id);
        Write(stream, row.AtUtc.Ticks / TimeSpan.TicksPerMicrosecond);
        Write(stream, row.ActorId?.ToByteArray(bigEndian: true));
        foreach (var text in (ReadOnlySpan<string?>)[row.ActorName, row.Action, row.SubjectKind, row.SubjectId, row.Detail, row.Changes, row.Origin])
        {
            Write(stream, text is null ? null : MemoryMarshal.AsBytes(text.AsSpan()).ToArray());
        }

        return stream.ToArray();
    }

    internal static byte[] HashOf(AuditEntry row) => SHA256.HashData(BytesOf(row));

    private static void Write(Stream stream, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        stream.Write(bytes);
    }

    /// <summary>-1 for nothing, else the length and the bytes.</summary>
    private static void Write(Stream stream, byte[]? bytes)
    {
        Write(stream, bytes?.Length ?? -1L);
        stream.Write(bytes ?? []);
    }
}
