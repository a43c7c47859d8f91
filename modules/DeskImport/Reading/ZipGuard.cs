using System.IO.Compression;
using System.Xml;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Refuses a package that unpacks to far more than a document holds, before anything reads it.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 4000;

    private const int Deepest = 250;

    /// <summary>Unpacked, in bytes. Pictures are not unpacked by the reader, yet they count.</summary>
    private const long Largest = 300L * 1024 * 1024;

    /// <summary>What the reader does unpack.</summary>
    private const long LargestXml = 80L * 1024 * 1024;

    /// <exception cref="UnreadableException">Too much, or broken.</exception>
    public static void Check(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => Math.Max(0, e.Length)) > Largest)
            {
                throw TooMuch();
            }

            // The stated lengths can lie; what the reader will unpack is unpacked once and counted.
            var left = LargestXml;
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                left -= Count(entry, left);
                CheckDepth(entry);
            }
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            throw new UnreadableException("文件不完整，可能没有传完或已损坏。请用 Word 或 WPS 打开看看，另存一份再上传。");
        }
    }

    /// <summary>What is nested without end would use the stack up, which nothing can catch.</summary>
    private static void CheckDepth(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw TooMuch();
            }
        }
    }

    private static long Count(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        long count = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            count += read;
            if (count > most)
            {
                throw TooMuch();
            }
        }

        return count;
    }

    private static UnreadableException TooMuch() => new("这份文档展开后太大，不像正常的文件，没有打开它。请只把正文另存为 .docx 再上传。");
}
