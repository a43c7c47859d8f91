using System.Buffers.Binary;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>What a seal remembers of each row: its id and the first eight bytes of its hash. The seal's hash is the proof; this only tells where to look.</summary>
internal static class RowMarks
{
    private const int Piece = 8;

    internal static string Write(IEnumerable<(long Id, byte[] Hash)> rows)
    {
        using var stream = new MemoryStream();
        Span<byte> id = stackalloc byte[8];
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteInt64BigEndian(id, row.Id);
            stream.Write(id);
            stream.Write(row.Hash.AsSpan(0, Piece));
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Null when somebody has written something else there.</summary>
    internal static IReadOnlyList<(long Id, ulong Piece)>? Read(string marks)
    {
        var bytes = new byte[marks.Length];
        if (!Convert.TryFromBase64String(marks, bytes, out var length) || length % (8 + Piece) != 0)
        {
            return null;
        }

        var read = new List<(long, ulong)>(length / (8 + Piece));
        for (var at = 0; at < length; at += 8 + Piece)
        {
            read.Add((BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at)), PieceOf(bytes.AsSpan(at + 8))));
        }

        return read;
    }

    internal static ulong PieceOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt64BigEndian(hash);
}
