namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// 发文字号: code, year and serial (盘住建发〔2020〕171号), or an order's running number (国务院令第379号).
/// The norm for the brackets is 〔〕 (党政机关公文格式 GB/T 9704); people write every other kind.
/// </summary>
internal sealed record DocumentNumber(string Code, int Year, int Serial)
{
    /// <summary>Year of an order, which has none.</summary>
    public const int NoYear = 0;

    /// <summary>The form in print.</summary>
    public string Label => Year == NoYear ? $"{Code}第{Serial}号" : $"{Code}〔{Year}〕{Serial}号";

    /// <summary>The same for every way of writing one number.</summary>
    public string Key => $"{LawTitle.Key(Code)}/{Year}/{Serial}";

    public override string ToString() => Label;

    public static bool TryParse(string? text, out DocumentNumber? number)
    {
        number = null;
        if (text is null || text.Length is < 5 or > 60) return false;
        var s = Glyphs.Squeeze(text).AsSpan().Trim("()");
        if (s.Length > 0 && text.AsSpan().Trim()[0] is '《') return false;
        return s.IndexOf('(') > 0 || text.Contains(' ') ? WithYear(text, s, out number) || Order(s, out number) : Order(s, out number);
    }

    /// <summary>Finds the first number with a year in running text: …（盘住建发[2020]171号）….</summary>
    public static DocumentNumber? Find(string text)
    {
        var from = 0;
        while (from < text.Length && text.AsSpan(from).IndexOfAny("〔[【［（(") is var found and >= 0)
        {
            var open = from + found;
            from = open + 1;
            var start = open;
            while (start > 0 && open - start < 16 && IsCode(text[start - 1])) start--;
            var end = text.IndexOf('号', open);
            if (start < open && end > open && end - open <= 14 && TryParse(text[start..(end + 1)], out var number)) return number;
        }
        return null;
    }

    private static bool WithYear(string text, ReadOnlySpan<char> squeezed, out DocumentNumber? number)
    {
        number = null;
        var open = squeezed.IndexOf('(');
        var close = squeezed.IndexOf(')');
        if (open > 0 && close == open + 5) return Make(squeezed[..open], squeezed[(open + 1)..close], squeezed[(close + 1)..], out number);
        if (open >= 0) return false;
        // 盘住建发 2020 171: as typed by hand.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 3 && Make(words[0], words[1], words[2], out number);
    }

    private static bool Order(ReadOnlySpan<char> s, out DocumentNumber? number)
    {
        number = null;
        var at = s.LastIndexOf('第');
        if (at < 2 || !s.EndsWith("号") || s[at - 1] is not ('令' or '告')) return false;
        foreach (var c in s[..at])
        {
            if (!Glyphs.IsHan(c)) return false;
        }
        if (!ChineseNumerals.TryParse(s[(at + 1)..^1], out var serial)) return false;
        number = new DocumentNumber(LawTitle.Key(s[..at].ToString()), NoYear, serial);
        return true;
    }

    private static bool Make(ReadOnlySpan<char> code, ReadOnlySpan<char> year, ReadOnlySpan<char> serial, out DocumentNumber? number)
    {
        number = null;
        serial = serial.TrimEnd('号').TrimStart('第');
        if (code.Length is < 1 or > 16 || !ChineseNumerals.TryParse(year, out var y) || y is < 1900 or > 2200 || !ChineseNumerals.TryParse(serial, out var n)) return false;
        foreach (var c in code)
        {
            if (!IsCode(c)) return false;
        }
        number = new DocumentNumber(code.ToString(), y, n);
        return true;
    }

    private static bool IsCode(char c) => Glyphs.IsHan(c) || char.IsAsciiLetter(c);
}
