using System.IO.Compression;
using System.Text;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>What an upload is, told by its first bytes: names lie.</summary>
internal enum SourceKind
{
    Text,
    Html,
    Docx,
}

/// <summary>Tells what a file is, or why it cannot be read, and what to do then.</summary>
internal static class SourceFile
{
    /// <summary>Of an upload, in bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    /// <exception cref="UnreadableException">Something else than text, HTML or .docx.</exception>
    public static SourceKind KindOf(byte[] bytes, string? name)
    {
        if (bytes.Length == 0)
        {
            throw new UnreadableException("这个文件是空的。请核对后重新选择。");
        }

        if (bytes.Length > Largest)
        {
            throw new UnreadableException($"文件有 {bytes.Length / 1024 / 1024} MB，最多 {Largest / 1024 / 1024} MB。请把大图和附件另外放进媒体库，只上传正文。");
        }

        if (Starts(bytes, "PK\u0003\u0004"))
        {
            return IsWord(bytes) ? SourceKind.Docx : throw new UnreadableException("这是一个压缩包或别的办公文件，不是 Word 文档。请先解压，或用 Word、WPS 打开后另存为 .docx 再上传。");
        }

        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnreadableException(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "这份文档设了打开密码。请用 Word 或 WPS 打开，取消密码后另存为 .docx 再上传。"
                : "这是旧格式（.doc 或 .wps）的文档，改了名也读不出来。请用 Word 或 WPS 打开，另存为 .docx 再上传。");
        }

        if (Starts(bytes, "%PDF"))
        {
            throw new UnreadableException("这是 PDF。请找它的 Word 原稿上传；没有原稿时，打开 PDF 复制文字，粘贴到上面的框里。");
        }

        if (Starts(bytes, "{\\rtf"))
        {
            throw new UnreadableException("这是 RTF 文档。请用 Word 或 WPS 打开，另存为 .docx 再上传。");
        }

        if (Starts(bytes, "MIME-Version:") || Starts(bytes, "From: <Saved by"))
        {
            throw new UnreadableException("这是单个文件的网页存档（.mht）。请在浏览器里另存为“网页，仅 HTML”，或复制正文粘贴到上面的框里。");
        }

        return LooksLikeHtml(bytes, name) ? SourceKind.Html : SourceKind.Text;
    }

    /// <summary>Pasted source of a page is HTML, too.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart("\uFEFF \r\n\t");
        return start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<") && text.Contains("</", StringComparison.Ordinal));
    }

    private static bool LooksLikeHtml(byte[] bytes, string? name)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)).Replace("\0", "").TrimStart('\u00FF', '\u00FE', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return LooksLikeHtml(start) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || (name is not null && (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) && start.Contains('<'));
    }

    private static bool IsWord(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.GetEntry("word/document.xml") is not null && zip.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("文件不完整，可能没有传完或已损坏。请用 Word 或 WPS 打开看看，另存一份再上传。");
        }
    }

    private static bool Starts(byte[] bytes, string text) => bytes.AsSpan().StartsWith(Encoding.Latin1.GetBytes(text));
}

/// <summary>A file or text that cannot be read; the message says what to do.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
