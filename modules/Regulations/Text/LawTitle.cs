using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// The normal key of a law's title, by which a citation finds it: no 《》, spaces or quotation marks, half-width, without 中华人民共和国
/// and without notes on the version in brackets (2018修正). What tells two documents apart stays: （试行）, 暂行, （一）, the year of a
/// constitutional amendment.
/// </summary>
internal static class LawTitle
{
    private const string State = "中华人民共和国";

    private static readonly string[] VersionWords =
        ["修正", "修订", "修改", "废止", "失效", "现行有效", "已被", "全文", "最新", "公布", "发布", "通过", "生效", "施行", "尚未"];

    public static string Key(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var raw in title)
        {
            if (char.IsWhiteSpace(raw) || Glyphs.IsInvisible(raw) || "《》〈〉<>＜＞“”\"‘’「」『』*#·".Contains(raw)) continue;
            folded.Append(Glyphs.Fold(raw));
        }
        var key = WithoutVersion(folded.ToString());
        var plain = key.Replace(State, "", StringComparison.Ordinal);
        return plain.Length == 0 ? key : plain;
    }

    private static string WithoutVersion(string key)
    {
        for (var open = key.IndexOf('('); open >= 0; open = open < key.Length ? key.IndexOf('(', open) : -1)
        {
            var close = key.IndexOf(')', open);
            if (close < 0) break;
            if (open > 0 && IsVersion(key.AsSpan(open + 1, close - open - 1), key.AsSpan(0, open))) key = key.Remove(open, close - open + 1);
            else open = close;
        }
        return key;
    }

    private static bool IsVersion(ReadOnlySpan<char> note, ReadOnlySpan<char> before)
    {
        foreach (var word in VersionWords)
        {
            if (note.Contains(word, StringComparison.Ordinal)) return true;
        }
        // (2018), (2018年), (2018年版): but 宪法修正案（2018年） is told from its sisters by the year alone.
        var year = note.TrimEnd("版本年");
        return year.Length == 4 && ChineseNumerals.TryParse(year, out var value) && value is > 1900 and < 2200 && !before.EndsWith("修正案");
    }
}
