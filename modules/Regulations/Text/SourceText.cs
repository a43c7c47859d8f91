namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// A text in its canonical form: lines joined by \n, no line empty, none with space at its ends, no invisible characters.
/// Everything after this stage counts in positions of <see cref="Text"/>.
/// </summary>
internal sealed class SourceText
{
    private readonly int[] _starts;

    internal SourceText(string text, int[] starts) => (Text, _starts) = (text, starts);

    public string Text { get; }

    public int LineCount => _starts.Length;

    public int Start(int line) => _starts[line];

    /// <summary>Where the line's characters end: its \n is not in it.</summary>
    public int End(int line) => line + 1 < _starts.Length ? _starts[line + 1] - 1 : Text.Length;

    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(_starts[line], End(line) - _starts[line]);

    public static SourceText FromHtml(string html) => HtmlLines.Read(html);

    public static SourceText FromPlain(string text)
    {
        var lines = new SourceLines(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny("\r\n\u2028\u2029\v\f\u0085");
            lines.Add(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        return lines.Build();
    }
}
