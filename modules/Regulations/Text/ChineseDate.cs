namespace PanjinPropertyCms.Regulations.Text;

/// <summary>2025年6月5日, ２０２５年６月５日, 二〇二五年六月五日, with spaces anywhere between.</summary>
internal static class ChineseDate
{
    /// <summary>Reads the date that <paramref name="text"/> begins with; returns the characters taken, 0 for none.</summary>
    public static int Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        var at = 0;
        if (!Field(text, ref at, '年', out var year) || !Field(text, ref at, '月', out var month) || !Field(text, ref at, '日', out var day)) return 0;
        if (year is < 1900 or > 2200 || month > 12 || day > DateTime.DaysInMonth(year, month)) return 0;
        date = new DateOnly(year, month, day);
        return at;
    }

    /// <summary>True when the line is a date and nothing else, brackets aside.</summary>
    public static bool IsWhole(ReadOnlySpan<char> line, out DateOnly date)
    {
        line = line.Trim("（）() 　");
        var read = Read(line, out date);
        return read > 0 && read == line.Length;
    }

    private static bool Field(ReadOnlySpan<char> text, ref int at, char unit, out int value)
    {
        at = Glyphs.SkipSpace(text, at);
        var read = ChineseNumerals.Read(text[at..], out value);
        at = Glyphs.SkipSpace(text, at + read);
        return read > 0 && at < text.Length && text[at++] == unit;
    }
}
