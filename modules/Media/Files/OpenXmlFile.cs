using System.IO.Compression;

namespace PanjinPropertyCms.Media.Files;

/// <summary>Office files since 2007 (ECMA-376): a zip archive whose entries tell Word from Excel.</summary>
internal static class OpenXmlFile
{
    private const string Macros = "vbaProject.bin";

    /// <param name="entry">The entry that only this kind has.</param>
    internal static bool Holds(Stream stream, string entry)
    {
        if (!Magic.StartsWith(stream, "PK\x3\x4"u8))
        {
            return false;
        }

        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is not null
                && archive.GetEntry(entry) is not null
                && !archive.Entries.Any(e => e.Name.Equals(Macros, StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
