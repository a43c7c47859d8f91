using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Reads what was pasted or uploaded into lines.</summary>
internal static class DocumentReader
{
    /// <summary>Of the text, in characters; the longest law has 110,000.</summary>
    public const int Longest = 1_000_000;

    public static CleanDocument FromFile(byte[] bytes, string? name) => Checked(SourceFile.KindOf(bytes, name) switch
    {
        SourceKind.Docx => DocxReader.Read(bytes),
        SourceKind.Html when TextDecoder.Decode(bytes) is var (html, encoding) => HtmlReader.Read(html, $"网页，{encoding} 编码"),
        _ when TextDecoder.Decode(bytes) is var (text, encoding) => PlainReader.Read(text, $"文字，{encoding} 编码"),
        _ => throw new InvalidOperationException(),
    });

    /// <param name="text">Words, or the source of a page.</param>
    public static CleanDocument FromPaste(string text) =>
        Checked(SourceFile.LooksLikeHtml(text) ? HtmlReader.Read(text, "粘贴的网页") : PlainReader.Read(text, "粘贴的文字"));

    private static CleanDocument Checked(CleanDocument read)
    {
        var document = DoubledText.TakeOnce(PageLines.Clean(read));
        if (document.Lines.Count == 0)
        {
            throw new UnreadableException("里面没有读到文字。如果是扫描件或图片，请先用文字识别，再粘贴文字。");
        }

        return document.Lines.Sum(l => (long)l.Text.Length) <= Longest ? document : throw new UnreadableException($"文字超过 {Longest / 10000} 万字，太长了。请分成几份导入。");
    }
}
