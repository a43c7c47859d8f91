using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>
/// A Word document: its words as they print, with numbers counted out, tracked changes accepted, and tables as rows. Comments, notes,
/// headers, footers and pictures are left out and listed.
/// </summary>
internal static class DocxReader
{
    /// <summary>Characters of one part's XML; a longer text is no single document for a site.</summary>
    private const long LargestPart = 60_000_000;

    public static CleanDocument Read(byte[] bytes)
    {
        ZipGuard.Check(bytes);
        try
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            return Read(file);
        }
        catch (Exception error) when (error is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FileFormatException or InvalidOperationException or ArgumentException)
        {
            throw new UnreadableException("这份 Word 文档读不出来，可能已损坏。请用 Word 或 WPS 打开看看，另存一份 .docx 再上传。");
        }
    }

    private static CleanDocument Read(WordprocessingDocument file)
    {
        var dropped = new List<DroppedText>();
        var main = file.MainDocumentPart;
        if (main?.Document?.Body is not { } body)
        {
            return new CleanDocument([], dropped) { Format = "Word 文档" };
        }

        var lines = new DocxWalk(new DocxStyles(main), dropped).Run(body);
        DropBeside(main, dropped);
        return new CleanDocument(lines, dropped)
        {
            Title = file.PackageProperties.Title is { Length: > 4 } title && lines.Any(l => l.Text == title.Trim()) ? title.Trim() : null,
            Format = "Word 文档",
        };
    }

    private static void DropBeside(MainDocumentPart main, List<DroppedText> dropped)
    {
        foreach (var comment in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            Drop.Add(dropped, $"{comment.Author}：{comment.InnerText}", "批注");
        }

        foreach (var header in main.HeaderParts)
        {
            Drop.Add(dropped, header.Header?.InnerText ?? "", "页眉");
        }

        foreach (var footer in main.FooterParts)
        {
            Drop.Add(dropped, footer.Footer?.InnerText ?? "", "页脚和页码");
        }

        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Type is null) ?? [])
        {
            Drop.Add(dropped, note.InnerText, "脚注，需要时请写进正文");
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(n => n.Type is null) ?? [])
        {
            Drop.Add(dropped, note.InnerText, "尾注，需要时请写进正文");
        }
    }
}
