using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>What a paragraph gets from its style and the styles that this is based on.</summary>
internal sealed class DocxStyles(MainDocumentPart main)
{
    /// <summary>Styles can be based on one another in a circle.</summary>
    private const int Deepest = 20;

    private readonly Dictionary<string, Style> _styles =
        (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    public DocxNumbers Numbers { get; } = new(main.NumberingDefinitionsPart?.Numbering);

    /// <summary>1 to 6; 0 for what is no heading.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
        {
            return own < 6 ? own + 1 : 0;
        }

        foreach (var style in StylesOf(paragraph))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level < 6 ? level + 1 : 0;
            }

            if (style.StyleName?.Val?.Value is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name[8..], out var number))
            {
                return number <= 6 ? number : 0;
            }
        }

        return IsTitle(paragraph) ? 1 : 0;
    }

    public bool IsTitle(Paragraph paragraph) => StylesOf(paragraph).Any(s => s.StyleName?.Val?.Value is "Title" or "标题");

    /// <summary>A line of a table of contents that Word made.</summary>
    public bool IsContents(Paragraph paragraph) => StylesOf(paragraph).Any(s => s.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);

    public bool IsBold(Run run, Paragraph paragraph) =>
        run.RunProperties?.Bold is { } own ? own.Val?.Value != false : StylesOf(paragraph).Any(s => s.StyleRunProperties?.Bold is { } bold && bold.Val?.Value != false);

    /// <summary>The list and level that the paragraph is numbered in; null for none.</summary>
    public (int List, int Level)? NumberingOf(Paragraph paragraph)
    {
        var (list, level) = Read(paragraph.ParagraphProperties?.NumberingProperties);
        foreach (var style in StylesOf(paragraph))
        {
            var (styleList, styleLevel) = Read(style.StyleParagraphProperties?.NumberingProperties);
            (list, level) = (list ?? styleList, level ?? styleLevel);
        }

        // 0 takes the number of the style away.
        return list is > 0 ? (list.Value, level ?? 0) : null;
    }

    private static (int? List, int? Level) Read(NumberingProperties? properties) => (properties?.NumberingId?.Val?.Value, properties?.NumberingLevelReference?.Val?.Value);

    private IEnumerable<Style> StylesOf(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; depth < Deepest && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
