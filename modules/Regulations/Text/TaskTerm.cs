namespace PanjinPropertyCms.Regulations.Text;

/// <summary>The last day of a term as plans write it: 2025年6月底前, 2025年12月底，长期推进, 2025年6月20日前, 2025年底, 2025年.</summary>
internal static class TaskTerm
{
    public static DateOnly? LastDay(string term)
    {
        var year = term.IndexOf('年');
        var digits = year;
        while (digits > 0 && (ChineseNumerals.IsNumeral(term[digits - 1]) || Glyphs.ArabicDigit(term[digits - 1]) >= 0)) digits--;
        if (year < 4 || !ChineseNumerals.TryParse(term.AsSpan(digits, year - digits), out var y) || y is < 1990 or > 2200) return null;
        if (ChineseDate.Read(term.AsSpan(digits), out var day) > 0) return day;
        var rest = term.AsSpan(year + 1);
        var read = ChineseNumerals.Read(rest, out var month);
        if (read == 0) return new DateOnly(y, 12, 31);
        return read < rest.Length && rest[read] == '月' && month is >= 1 and <= 12 ? new DateOnly(y, month, DateTime.DaysInMonth(y, month)) : null;
    }
}
