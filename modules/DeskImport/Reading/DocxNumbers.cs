using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Counts the lists of a document as Word does and writes the labels that it prints (ISO/IEC 29500-1, 17.9).</summary>
internal sealed class DocxNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _definitions;
    private readonly Dictionary<int, NumberingInstance> _lists;
    private readonly Dictionary<int, int?[]> _counted = [];
    private readonly HashSet<int> _restarted = [];

    public DocxNumbers(Numbering? numbering)
    {
        _definitions = (numbering?.Elements<AbstractNum>() ?? []).Where(a => a.AbstractNumberId?.Value is not null).GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        _lists = (numbering?.Elements<NumberingInstance>() ?? []).Where(n => n.NumberID?.Value is not null).GroupBy(n => n.NumberID!.Value).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>Counts one paragraph on and returns its label: 一、, （一）, 1. … Empty for bullets and unknown lists.</summary>
    public string Next(int list, int level)
    {
        if (level is < 0 or >= Levels || !_lists.TryGetValue(list, out var instance) || instance.AbstractNumId?.Val?.Value is not { } id || !_definitions.TryGetValue(id, out var definition))
        {
            return "";
        }

        // Lists of one definition count on together, unless one says that it starts over.
        var counts = _counted.TryGetValue(id, out var known) ? known : _counted[id] = new int?[Levels];
        if (Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value is { } restart && _restarted.Add((list * Levels) + level))
        {
            counts[level] = restart - 1;
        }

        counts[level] = (counts[level] ?? Start(instance, definition, level) - 1) + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Label(instance, definition, counts, level);
    }

    private static string Label(NumberingInstance instance, AbstractNum definition, int?[] counts, int level)
    {
        var shape = LevelOf(instance, definition, level);
        if (shape?.NumberingFormat?.Val?.InnerText is "bullet" or "none")
        {
            return shape.NumberingFormat.Val.InnerText == "none" ? shape.LevelText?.Val?.Value ?? "" : "";
        }

        var text = shape?.LevelText?.Val?.Value ?? $"%{level + 1}.";
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var named = text[++i] - '1';
                label.Append(Write(counts[named] ?? Start(instance, definition, named), LevelOf(instance, definition, named)?.NumberingFormat?.Val?.InnerText));
            }
            else
            {
                label.Append(text[i]);
            }
        }

        return label.ToString();
    }

    private static string Write(int number, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "japaneseDigitalTenThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Counting.Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Counting.Circled(number),
        "decimalEnclosedParen" => $"({number})",
        "decimalEnclosedFullstop" => $"{number}.",
        "ideographEnclosedCircle" => $"({Counting.Chinese(number)})",
        "lowerLetter" => Counting.Letters(number, upper: false),
        "upperLetter" => Counting.Letters(number, upper: true),
        "lowerRoman" => Counting.Roman(number).ToLowerInvariant(),
        "upperRoman" => Counting.Roman(number),
        "decimalZero" => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static int Start(NumberingInstance instance, AbstractNum definition, int level) => LevelOf(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static LevelOverride? Override(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);
}
