using System.Globalization;

namespace PanjinPropertyCms.Media.Contracts;

/// <summary>A file of the library as pages show it.</summary>
/// <param name="Key">The name by which content refers to it.</param>
/// <param name="FileName">The name that readers save it under.</param>
/// <param name="Kind">What readers call such a file: Word, PDF.</param>
/// <param name="Length">In bytes.</param>
public sealed record MediaFileInfo(Guid Id, string Key, string FileName, string ContentType, string Kind, long Length)
{
    /// <summary>Site-relative, escaped.</summary>
    public string Url => $"/media/{Id}/{Uri.EscapeDataString(FileName)}";

    /// <summary>What a reader wants to know before downloading: <c>Word · 18 KB</c>.</summary>
    public string Facts => $"{Kind} · {Size(Length)}";

    private static string Size(long length) => length < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{(length + 1023) >> 10} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{length / (double)(1 << 20):0.0} MB");
}
