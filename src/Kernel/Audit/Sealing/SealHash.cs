using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>The hash of a seal: its own fields, the hash of the seal before it, and the hash of each of its rows in the order of their ids.</summary>
internal static class SealHash
{
    internal static readonly string None = new('0', 64);

    private static readonly byte[] Domain = Encoding.ASCII.GetBytes("PanjinAuditSeal/1");

    /// <param name="seal">All but its own hash.</param>
    /// <param name="rows">32 bytes each.</param>
    internal static string Of(AuditSeal seal, IEnumerable<byte[]> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Domain);
        hash.AppendData(SHA256.HashData(Encoding.Unicode.GetBytes(seal.PreviousHash)));
        hash.AppendData(SHA256.HashData(Encoding.Unicode.GetBytes(seal.Marks)));
        Span<byte> numbers = stackalloc byte[40];
        var at = 0;
        foreach (var number in (ReadOnlySpan<long>)[seal.Number, seal.FromId, seal.ToId, seal.Count, seal.SealedUtc.Ticks / TimeSpan.TicksPerMicrosecond])
        {
            BinaryPrimitives.WriteInt64BigEndian(numbers[at..], number);
            at += 8;
        }

        hash.AppendData(numbers);
        foreach (var row in rows)
        {
            hash.AppendData(row);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
