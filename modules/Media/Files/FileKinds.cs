using System.Collections.Frozen;

namespace PanjinPropertyCms.Media.Files;

/// <summary>
/// The kinds of files that the library takes; all others are refused. Images are not among them yet: a photograph carries place and
/// time in its metadata, and they come in with the re-encoding that takes these out. Neither are archives, whose content nobody
/// sees, nor office files with macros, as far as they are told: in the formats until 2003 they are not looked for.
/// </summary>
internal static class FileKinds
{
    private const string OfficeHint = "它可能改过扩展名、设了打开密码或已损坏。请用原来的软件打开，另存后再传。";
    private const string TextHint = "请把它另存为 UTF-8 编码的文本后再传。";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    private static readonly FrozenDictionary<string, FileKind> All = new FileKind[]
    {
        new(".pdf", "application/pdf", "PDF", PdfFile.Is, OfficeHint),
        new(".docx", OpenXml + "wordprocessingml.document", "Word", s => OpenXmlFile.Holds(s, "word/document.xml"), OfficeHint),
        new(".xlsx", OpenXml + "spreadsheetml.sheet", "Excel", s => OpenXmlFile.Holds(s, "xl/workbook.xml"), OfficeHint),
        new(".doc", "application/msword", "Word", s => CompoundFile.Holds(s, "WordDocument"), OfficeHint),
        new(".xls", "application/vnd.ms-excel", "Excel", s => CompoundFile.Holds(s, "Workbook", "Book"), OfficeHint),
        new(".txt", "text/plain; charset=utf-8", "文本", PlainText.Is, TextHint),
        new(".csv", "text/csv; charset=utf-8", "CSV 表格", PlainText.Is, TextHint),
    }.ToFrozenDictionary(k => k.Extension);

    /// <summary>For refusals.</summary>
    internal const string Names = "PDF、Word（docx、doc）、Excel（xlsx、xls）、文本（txt）和 CSV 表格";

    /// <summary>By the extension; null when the library does not take such files.</summary>
    internal static FileKind? Of(string fileName) => All.GetValueOrDefault(Path.GetExtension(fileName).ToLowerInvariant());
}
