using System.Globalization;

namespace PanjinPropertyCms.Search.Text;

/// <summary>
/// Writes the numbers by which texts are cited in digits: 第九百四十四条 → 第944条, 第一款 → 第1款, 条之一 → 条之1,
/// 一百三十三条 → 133条. Other numerals stay words (一般, 三个月), or they would no longer be found as they are written.
/// </summary>
internal static class LegalNumber
{
    private const string Units = "条款项目章节编号";

    /// <summary>Whether a text that holds this character could hold such a number at all.</summary>
    internal static bool MayBegin(char c) => c is '第' or '条';

    internal static MappedBuffer Rewrite(MappedBuffer source)
    {
        var result = new MappedBuffer(source.Length + 8);
        for (var read = 0; read < source.Length;)
        {
            var end = read;
            while (end < source.Length && ChineseNumber.IsNumeral(source[end]))
            {
                end++;
            }

            if (end > read && Value(source, read, end, result) is { } value)
            {
                foreach (var c in value.ToString(CultureInfo.InvariantCulture))
                {
                    result.Add(c, source.StartAt(read), source.EndAt(end - 1));
                }

                read = end;
                continue;
            }

            // The stretch is kept whole: looked at again from its middle, 一二十条 would become 一20条.
            for (var keepUntil = Math.Max(end, read + 1); read < keepUntil; read++)
            {
                result.Add(source[read], source.StartAt(read), source.EndAt(read));
            }
        }

        return result;
    }

    private static int? Value(MappedBuffer source, int start, int end, MappedBuffer written)
    {
        var after = end < source.Length ? source[end] : '\0';
        var before = written.Length > 0 ? written[^1] : '\0';
        var cited = before == '第' && Units.Contains(after);
        var bare = after == '条' && end - start > 1 && !char.IsAsciiDigit(before)
            && source.Span[start..end].IndexOfAny('十', '百', '千') >= 0;
        var inserted = before == '之' && written.Length > 1 && written[^2] == '条';
        return cited || bare || inserted ? ChineseNumber.Read(source.Span[start..end]) : null;
    }
}
