using System.Globalization;

namespace PanjinPropertyCms.Media.Contracts;

/// <summary>A file of the library as pages show it.</summary>
/// <param name="Key">The name by which content refers to it.</param>
/// <param name="FileName">The name that readers save it under.</param>
/// <param name="Kind">What readers call such a file: Word, PDF.</param>
/// <param name="Length">In bytes.</param>
public sealed record MediaFileInfo(Guid Id, string Key, string FileName, string ContentType, string Kind, long Length)
{
    /// <summary>Of an image, what it shows; null where nobody wrote it.</summary>
    public string? Alt { get; init; }

    /// <summary>In pixels; null for documents.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels; null for documents.</summary>
    public int? Height { get; init; }

    /// <summary>Shown in pages; everything else is a download.</summary>
    public bool IsImage => Width is not null;

    /// <summary>Site-relative, escaped.</summary>
    public string Url => $"/media/{Id}/{Uri.EscapeDataString(FileName)}";

    /// <summary>What a reader wants to know before downloading: <c>Word · 18 KB</c>.</summary>
    public string Facts => Width is null ? $"{Kind} · {Size(Length)}" : $"{Kind} · {Width}×{Height} · {Size(Length)}";

    private static string Size(long length) => length < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{(length + 1023) >> 10} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{length / (double)(1 << 20):0.0} MB");
}
