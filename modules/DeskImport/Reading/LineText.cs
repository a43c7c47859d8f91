using System.Text;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>A line without space at its ends and without characters that print nothing.</summary>
internal static class LineText
{
    public static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c is '\u00A0' or '\t')
            {
                clean.Append(' ');
            }
            else if (c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD' or (>= '\uE000' and <= '\uE003')) && (!char.IsControl(c) || c == '\n'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }
}
