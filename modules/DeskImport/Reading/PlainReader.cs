using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Plain text: a line is a paragraph; one with tabs between words is a table's row, as a paste from Word or Excel brings it.</summary>
internal static class PlainReader
{
    public static CleanDocument Read(string text, string format) => new([.. Lines(text)], []) { Format = format };

    private static IEnumerable<CleanLine> Lines(string text)
    {
        foreach (var raw in text.Split(['\r', '\n', '\u2028', '\u2029', '\v', '\f', '\u0085']))
        {
            var isRow = raw.Trim().Contains('\t');
            var line = isRow ? string.Join('\t', raw.TrimEnd('\t').Split('\t').Select(LineText.Clean)) : LineText.Clean(raw);
            if (line.Trim('\t').Length > 0)
            {
                yield return new CleanLine(isRow ? LineKind.Row : LineKind.Paragraph, line);
            }
        }
    }
}
