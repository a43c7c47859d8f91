using System.Text;
using AngleSharp.Dom;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Turns the element with the text into lines. Walks without recursion.</summary>
internal sealed class HtmlWalk(List<DroppedText> dropped)
{
    /// <summary>A cell with more words than this holds a part of the page, not a value: its table is layout.</summary>
    private const int LongestCell = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "thead", "tfoot", "tr", "ul",
    };

    private readonly List<CleanLine> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly HashSet<IElement> _dataTables = [];
    private LineKind _kind = LineKind.Paragraph;
    private int _level, _letters, _boldLetters;
    private IElement? _row;

    public List<CleanLine> Run(IElement root)
    {
        INode node = root;
        while (true)
        {
            var skipped = Enter(node, root);
            if (!skipped && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (true)
            {
                if (!skipped && node is IElement left)
                {
                    Leave(left);
                }

                skipped = false;
                if (node == root)
                {
                    Break();
                    return _lines;
                }

                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent!;
            }
        }
    }

    /// <returns>True when the node's children are not to be walked.</returns>
    private bool Enter(INode node, IElement root)
    {
        if (node is IText text)
        {
            Append(text);
            return false;
        }

        if (node is not IElement element)
        {
            return true;
        }

        if (HtmlFurniture.IsSilent(element))
        {
            return true;
        }

        if (element.LocalName == "img")
        {
            Picture(element);
            return true;
        }

        if (element != root && HtmlFurniture.WhyNot(element) is { } why)
        {
            Drop.Add(dropped, element.TextContent, why);
            return true;
        }

        Open(element);
        return false;
    }

    private void Open(IElement element)
    {
        if (_row is not null)
        {
            Separate(element);
            return;
        }

        if (element.LocalName == "br" || Blocks.Contains(element.LocalName))
        {
            Break();
        }

        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": (_kind, _level) = (LineKind.Heading, element.LocalName[1] - '0'); break;
            case "li": _kind = LineKind.ListItem; _text.Append(ListLabel.Of(element)); break;
            case "table" when IsData(element): _dataTables.Add(element); break;
            case "tr" when element.Closest("table") is { } table && _dataTables.Contains(table): (_row, _kind) = (element, LineKind.Row); break;
        }
    }

    /// <summary>Inside a row nothing breaks the line: cells are parted by tabs, blocks in a cell by a space.</summary>
    private void Separate(IElement element)
    {
        if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null)
        {
            _text.Append('\t');
        }
        else if ((element.LocalName == "br" || Blocks.Contains(element.LocalName)) && _text.Length > 0 && _text[^1] is not ('\t' or ' '))
        {
            _text.Append(' ');
        }
    }

    private void Leave(IElement element)
    {
        if (element == _row)
        {
            Break();
            _row = null;
        }
        else if (_row is null && Blocks.Contains(element.LocalName))
        {
            Break();
        }
    }

    private void Append(IText text)
    {
        var bold = text.ParentElement is { } parent && (parent.Closest("b,strong") is not null || (parent.GetAttribute("style") ?? "").Contains("bold", StringComparison.OrdinalIgnoreCase));
        foreach (var c in text.Data)
        {
            if (c is not ('\n' or '\r' or '\t' or ' '))
            {
                _text.Append(c);
                _letters++;
                _boldLetters += bold ? 1 : 0;
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\t'))
            {
                _text.Append(' ');
            }
        }
    }

    private void Break()
    {
        var words = _kind == LineKind.Row ? string.Join('\t', _text.ToString().Split('\t').Select(LineText.Clean)) : LineText.Clean(_text.ToString());
        if (words.Trim('\t').Length > 0)
        {
            _lines.Add(new CleanLine(_kind, words, _level, _letters > 0 && _boldLetters == _letters));
        }

        _text.Clear();
        (_kind, _level, _letters, _boldLetters) = (LineKind.Paragraph, 0, 0, 0);
    }

    private void Picture(IElement image)
    {
        var name = image.GetAttribute("alt") is { Length: > 0 } alt ? alt : (image.GetAttribute("src") ?? "").Split('?')[0].Split('/', '\\')[^1];
        Drop.Add(dropped, $"图片：{(name.StartsWith("data:", StringComparison.Ordinal) || name.Length > 80 ? "未命名" : name)}", "图片请在编辑页里从媒体库加入");
    }

    /// <summary>More than one column, no table inside, and no cell that holds paragraphs.</summary>
    public static bool IsData(IElement table) =>
        table.QuerySelector("table") is null && table.QuerySelectorAll("td,th") is var cells
        && cells.Any(c => c.PreviousElementSibling is not null) && cells.All(c => c.TextContent.Length <= LongestCell * 2 && c.TextContent.Trim().Length <= LongestCell);
}
