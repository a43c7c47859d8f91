using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Gathers raw lines into a <see cref="SourceText"/>, cleaning each.</summary>
internal sealed class SourceLines(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<int> _starts = new(capacity / 40 + 4);

    /// <param name="line">One raw line, without its line break.</param>
    /// <param name="isRow">A row of a table: its tabs part cells, so a leading one (an empty first cell) stays.</param>
    public void Add(ReadOnlySpan<char> line, bool isRow = false)
    {
        var start = _text.Length;
        if (start > 0) _text.Append('\n');
        var first = _text.Length;
        var kept = first; // end of the last character that is not space
        foreach (var raw in line)
        {
            var c = raw;
            if (char.IsWhiteSpace(c))
            {
                if (c is not ('\t' or '\u3000')) c = ' ';
                if (_text.Length == first && !(isRow && c == '\t')) continue;
                _text.Append(c);
            }
            else if (!Glyphs.IsInvisible(c) && !Glyphs.IsReserved(c) && c != '\0')
            {
                _text.Append(c);
                kept = _text.Length;
            }
        }
        _text.Length = kept > first ? kept : start;
        if (kept > first) _starts.Add(first);
    }

    public SourceText Build() => new(_text.ToString(), [.. _starts]);
}
