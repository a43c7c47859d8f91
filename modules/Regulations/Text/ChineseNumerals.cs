namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Numbers as Chinese laws write them, 1 to 99 999: 一百零八, 两千, 二〇二五, 944, ９４４.
/// 《立法法》第六十五条 orders 编 章 节 条 to be numbered in Chinese numerals; people type Arabic ones.
/// </summary>
internal static class ChineseNumerals
{
    public const int Max = 99_999;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the longest number that <paramref name="text"/> begins with.</summary>
    /// <returns>How many characters it took; 0 when there is no number in range.</returns>
    public static int Read(ReadOnlySpan<char> text, out int value)
    {
        var length = 0;
        if (text.Length > 0 && Glyphs.ArabicDigit(text[0]) >= 0)
        {
            while (length < text.Length && Glyphs.ArabicDigit(text[length]) >= 0) length++;
            value = Arabic(text[..length]);
        }
        else
        {
            while (length < text.Length && IsNumeral(text[length])) length++;
            value = length == 0 ? 0 : Chinese(text[..length]);
        }
        if (value is > 0 and <= Max) return length;
        value = 0;
        return 0;
    }

    /// <summary>True when the whole of <paramref name="text"/> is one number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        var read = Read(text, out value);
        if (read > 0 && read == text.Length) return true;
        value = 0;
        return false;
    }

    /// <summary>十二, 一百零八, 一千零一十: the form used in the heading of an article.</summary>
    public static string Write(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max);
        var writer = new System.Text.StringBuilder(9);
        var gap = false;
        for (var (unit, index) = (10_000, 0); unit > 0; unit /= 10, index++)
        {
            var digit = value / unit % 10;
            if (digit == 0) { gap = writer.Length > 0; continue; }
            if (gap) writer.Append('零');
            gap = false;
            // 十二, not 一十二, but 一百一十二.
            if (!(digit == 1 && unit == 10 && writer.Length == 0)) writer.Append(Digits[digit]);
            if (unit > 1) writer.Append("万千百十"[index]);
        }
        return writer.ToString();
    }

    public static bool IsNumeral(char c) => Digit(c) >= 0 || Unit(c) > 0 || c == '万';

    private static int Arabic(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 5) return 0;
        var value = 0;
        foreach (var c in digits) value = value * 10 + Glyphs.ArabicDigit(c);
        return value;
    }

    private static int Chinese(ReadOnlySpan<char> text) =>
        text.IndexOfAny('十', '百', '千') < 0 && !text.Contains('万') ? Positional(text) : WithUnits(text);

    /// <summary>二〇二五: digits in a row, as years are written.</summary>
    private static int Positional(ReadOnlySpan<char> text)
    {
        if (text.Length > 5) return 0;
        var value = 0;
        foreach (var c in text) value = value * 10 + Digit(c);
        return value;
    }

    private static int WithUnits(ReadOnlySpan<char> text)
    {
        int total = 0, section = 0, digit = -1, lastUnit = 10_000;
        foreach (var c in text)
        {
            if (Digit(c) is var d and >= 0)
            {
                if (digit > 0) return 0; // 三五十 is no number
                digit = d;
            }
            else if (c == '万')
            {
                section += Math.Max(digit, 0);
                if (section == 0 || total > 0) return 0;
                (total, section, digit, lastUnit) = (section * 10_000, 0, -1, 10_000);
            }
            else
            {
                var unit = Unit(c);
                if (unit >= lastUnit || digit <= 0 && unit > 10) return 0;
                section += (digit <= 0 ? 1 : digit) * unit;
                (digit, lastUnit) = (-1, unit);
            }
        }
        return total + section + Math.Max(digit, 0);
    }

    private static int Digit(char c) => c switch
    {
        '〇' or '○' or '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c),
    };

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
