using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>The words of one paragraph as they print, with tracked changes accepted.</summary>
internal sealed class DocxWords(DocxStyles styles, List<DroppedText> dropped)
{
    /// <summary>Never printed, or printed by something else.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "pPr", "rPr", "instrText", "delInstrText", "fldChar", "commentReference", "footnoteReference", "endnoteReference", "annotationRef", "proofErr", "bookmarkStart", "bookmarkEnd", "rt", "Fallback",
    };

    private int _pictures;

    /// <returns>The text, lines parted by \n, and whether all of it is bold.</returns>
    public (string Text, bool Bold) Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        var (letters, bold) = (0, 0);
        Walk(paragraph, text, paragraph, ref letters, ref bold);
        return (text.ToString(), letters > 0 && letters == bold);
    }

    private void Walk(OpenXmlElement parent, StringBuilder text, Paragraph paragraph, ref int letters, ref int bold)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t":
                    text.Append(child.InnerText.Replace('\t', ' '));
                    letters += child.InnerText.Length;
                    bold += child.Parent is Run run && styles.IsBold(run, paragraph) ? child.InnerText.Length : 0;
                    break;
                case "tab" or "ptab": text.Append(' '); break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "del" or "moveFrom": Drop.Add(dropped, child.InnerText, "修订中已删除的文字"); break;
                case "r" when child is Run { RunProperties.Vanish: { } vanish } && vanish.Val?.Value != false: Drop.Add(dropped, child.InnerText, "隐藏文字"); break;
                case "drawing" or "pict": Picture(child, text, paragraph, ref letters, ref bold); break;
                case "object": Drop.Add(dropped, $"嵌入对象 {++_pictures}", "嵌入的对象请另存为文件，作附件上传"); break;
                case var name when !Silent.Contains(name): Walk(child, text, paragraph, ref letters, ref bold); break;
            }
        }
    }

    /// <summary>A text box is drawn, too: its words count.</summary>
    private void Picture(OpenXmlElement drawing, StringBuilder text, Paragraph paragraph, ref int letters, ref int bold)
    {
        // By name: inside of a drawing the library knows not every element by its type.
        var boxes = drawing.Descendants().Where(e => e.LocalName == "txbxContent").ToList();
        if (boxes.Count == 0)
        {
            var name = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault();
            Drop.Add(dropped, $"图片 {++_pictures}{(name?.Description?.Value is { Length: > 0 } said ? "：" + said : "")}", "图片请在编辑页里从媒体库加入");
        }

        foreach (var inner in boxes.SelectMany(b => b.ChildElements.Where(e => e.LocalName == "p")))
        {
            text.Append('\n');
            Walk(inner, text, inner as Paragraph ?? paragraph, ref letters, ref bold);
        }
    }
}
