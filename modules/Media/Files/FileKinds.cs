using System.Collections.Frozen;
using SkiaSharp;

namespace PanjinPropertyCms.Media.Files;

/// <summary>
/// The kinds of files that the library takes; all others are refused. Images are encoded anew, see <see cref="ImageFile"/>. Archives,
/// whose content nobody sees, are not among them, nor office files with macros, as far as they are told: in the formats until 2003
/// they are not looked for. Neither is SVG, which can hold scripts.
/// </summary>
internal static class FileKinds
{
    private const string OfficeHint = "它可能改过扩展名、设了打开密码或已损坏。请用原来的软件打开，另存后再传。";
    private const string TextHint = "请把它另存为 UTF-8 编码的文本后再传。";
    private const string ImageHint = "它可能改过扩展名或已损坏。请用看图软件打开，另存后再传。";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    private static readonly FrozenDictionary<string, FileKind> All = new FileKind[]
    {
        new(".pdf", "application/pdf", "PDF", PdfFile.Is, OfficeHint),
        new(".docx", OpenXml + "wordprocessingml.document", "Word", s => OpenXmlFile.Holds(s, "word/document.xml"), OfficeHint),
        new(".xlsx", OpenXml + "spreadsheetml.sheet", "Excel", s => OpenXmlFile.Holds(s, "xl/workbook.xml"), OfficeHint),
        new(".doc", "application/msword", "Word", s => CompoundFile.Holds(s, "WordDocument"), OfficeHint),
        new(".xls", "application/vnd.ms-excel", "Excel", s => CompoundFile.Holds(s, "Workbook", "Book"), OfficeHint),
        new(".txt", "text/plain; charset=utf-8", "文本", PlainText.Is, TextHint),
        new(".png", "image/png", "图片", ImageFile.IsPng, ImageHint) { Image = SKEncodedImageFormat.Png },
        new(".jpg", "image/jpeg", "图片", ImageFile.IsJpeg, ImageHint) { Image = SKEncodedImageFormat.Jpeg },
        new(".jpeg", "image/jpeg", "图片", ImageFile.IsJpeg, ImageHint) { Image = SKEncodedImageFormat.Jpeg },
        new(".webp", "image/webp", "图片", ImageFile.IsWebp, ImageHint) { Image = SKEncodedImageFormat.Webp },
        new(".gif", "image/png", "图片", ImageFile.IsGif, ImageHint) { Image = SKEncodedImageFormat.Png, ServedAs = ".png" },
        new(".csv", "text/csv; charset=utf-8", "CSV 表格", PlainText.Is, TextHint),
    }.ToFrozenDictionary(k => k.Extension);

    /// <summary>For refusals.</summary>
    internal const string Names = "PDF、Word（docx、doc）、Excel（xlsx、xls）、文本（txt）、CSV 表格和图片（jpg、png、webp、gif）";

    /// <summary>The extensions, for a file field.</summary>
    internal static string Accept => string.Join(',', All.Keys.Order(StringComparer.Ordinal));

    /// <summary>By the extension; null when the library does not take such files.</summary>
    internal static FileKind? Of(string fileName) => All.GetValueOrDefault(Path.GetExtension(fileName).ToLowerInvariant());
}
