namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Whether a line stands inside quotation marks opened on an earlier line, as the new words of an amended article do. Every quoted
/// paragraph opens anew and only the last one closes, so what counts is the last mark seen, not the balance.
/// </summary>
internal sealed class Quotation
{
    public bool IsOpen { get; private set; }

    public void Pass(ReadOnlySpan<char> line)
    {
        var last = line.LastIndexOfAny('“', '”');
        if (last >= 0) IsOpen = line[last] == '“';
    }

    public void Reset() => IsOpen = false;
}
