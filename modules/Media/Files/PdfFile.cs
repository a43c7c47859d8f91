namespace PanjinPropertyCms.Media.Files;

/// <summary>PDF (ISO 32000), strictly: its mark is the very first bytes, though readers also find it behind other content.</summary>
internal static class PdfFile
{
    internal static bool Is(Stream stream) => Magic.StartsWith(stream, "%PDF-"u8);
}

internal static class Magic
{
    internal static bool StartsWith(Stream stream, ReadOnlySpan<byte> mark)
    {
        Span<byte> first = stackalloc byte[mark.Length];
        stream.Position = 0;
        return stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(mark);
    }
}
