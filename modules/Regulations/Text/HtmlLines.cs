using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// HTML as lines: what a reader sees as one block is one line, a table row is one line with tabs between cells.
/// The tree is walked without recursion, because pages nest without limit and a stack does not.
/// </summary>
internal static class HtmlLines
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "head", "iframe", "object", "svg", "math", "select", "textarea", "button",
    };

    public static SourceText Read(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        var walk = new Walk(html.Length);
        if (body is not null) walk.Run(body);
        return walk.Lines.Build();
    }

    private sealed class Walk(int capacity)
    {
        private readonly StringBuilder _line = new();
        private int _rows, _preformatted;

        public SourceLines Lines { get; } = new(capacity);

        public void Run(INode root)
        {
            for (var node = root; ;)
            {
                var silent = node is IElement e && (Silent.Contains(e.LocalName) || e.HasAttribute("hidden"));
                if (!silent) Enter(node);
                if (!silent && node.FirstChild is { } child) { node = child; continue; }
                for (; ; node = node.Parent!)
                {
                    if (!silent) Leave(node);
                    silent = false;
                    if (node == root) { Break(false); return; }
                    if (node.NextSibling is { } next) { node = next; break; }
                }
            }
        }

        private void Enter(INode node)
        {
            if (node is IText text) Append(text.Data);
            if (node is not IElement element) return;
            switch (element.LocalName)
            {
                case "br": Break(false); break;
                case "tr": Break(false); _rows++; break;
                case "td" or "th" when element.PreviousElementSibling is not null: _line.Append('\t'); break;
                case var name when Blocks.Contains(name): Break(false); if (name == "pre") _preformatted++; break;
            }
        }

        private void Leave(INode node)
        {
            if (node is not IElement element) return;
            if (element.LocalName == "tr") { _rows--; Break(_rows == 0); }
            else if (Blocks.Contains(element.LocalName)) { Break(false); if (element.LocalName == "pre") _preformatted--; }
        }

        /// <summary>A line break inside HTML text is a space to the reader, except in pre.</summary>
        private void Append(string data)
        {
            foreach (var c in data)
            {
                if (c is not ('\n' or '\r' or '\t' or ' ')) _line.Append(c);
                else if (c == '\n' && _preformatted > 0) Break(false);
                else if (_line.Length > 0 && _line[^1] is not (' ' or '\t')) _line.Append(' ');
            }
        }

        private void Break(bool rowEnds)
        {
            if (_rows > 0)
            {
                // Inside a row nothing may break the line: blocks in a cell are parted by a space.
                if (_line.Length > 0 && _line[^1] is not (' ' or '\t')) _line.Append(' ');
                return;
            }
            Lines.Add(_line.ToString(), rowEnds);
            _line.Clear();
        }
    }
}
