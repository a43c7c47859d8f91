using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>The body of a Word document as lines.</summary>
internal sealed class DocxWalk(DocxStyles styles, List<DroppedText> dropped)
{
    private readonly List<CleanLine> _lines = [];
    private readonly DocxWords _words = new(styles, dropped);

    public List<CleanLine> Run(OpenXmlElement body)
    {
        Blocks(body);
        return _lines;
    }

    /// <summary>Content controls, insertions and custom XML hold blocks of their own. Nesting is as deep as Word writes it: MaxDepth of its reader bounds it.</summary>
    private void Blocks(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph: Add(paragraph); break;
                case Table table: Add(table); break;
                case SdtBlock control when control.SdtContentBlock is { } content: Blocks(content); break;
                case InsertedRun or CustomXmlBlock: Blocks(child); break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        var (text, bold) = _words.Of(paragraph);
        if (styles.IsContents(paragraph))
        {
            Drop.Add(dropped, text, "目录由网站自动生成");
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var label = styles.NumberingOf(paragraph) is { } numbered ? styles.Numbers.Next(numbered.List, numbered.Level) : "";
        var level = styles.HeadingLevel(paragraph);
        var kind = level > 0 ? LineKind.Heading : label.Length > 0 ? LineKind.ListItem : LineKind.Paragraph;
        // A break inside a paragraph (Shift and Enter) is a line of its own to the reader.
        foreach (var line in (label + text).Split('\n').Select(LineText.Clean).Where(l => l.Length > 0))
        {
            _lines.Add(new CleanLine(kind, line, level, bold));
        }
    }

    private void Add(Table table)
    {
        var rows = table.Elements<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        // One column is a frame around text.
        if (rows.TrueForAll(r => r.Elements<TableCell>().Count() <= 1))
        {
            rows.SelectMany(r => r.Elements<TableCell>()).ToList().ForEach(Blocks);
            return;
        }

        foreach (var row in rows)
        {
            var cells = row.Elements<TableCell>().Select(CellText).ToList();
            if (cells.Exists(c => c.Length > 0))
            {
                _lines.Add(new CleanLine(LineKind.Row, string.Join('\t', cells)));
            }
        }
    }

    private string CellText(TableCell cell) => LineText.Clean(string.Join(' ', cell.Descendants<Paragraph>().Select(p =>
    {
        var label = styles.NumberingOf(p) is { } numbered ? styles.Numbers.Next(numbered.List, numbered.Level) : "";
        return (label + _words.Of(p).Text).Replace('\n', ' ').Replace('\t', ' ');
    }).Where(t => t.Length > 0)));
}
