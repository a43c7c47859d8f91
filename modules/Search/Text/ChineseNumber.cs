namespace PanjinPropertyCms.Search.Text;

/// <summary>Reads Chinese numerals: with places (九百四十四, 十二) and digit by digit (五〇四).</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    internal static bool IsNumeral(char c) => c is '〇' or '两' or '百' or '千' or '十' || Digits.Contains(c);

    /// <summary>The value, or null when it is no number below 100,000 as a person would write it.</summary>
    internal static int? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
        {
            return null;
        }

        return text.IndexOfAny('十', '百', '千') < 0 ? ReadDigits(text) : ReadPlaces(text);
    }

    private static int? ReadDigits(ReadOnlySpan<char> text)
    {
        if (text.Length > 5)
        {
            return null;
        }

        var value = 0;
        foreach (var c in text)
        {
            value = (value * 10) + Digit(c);
        }

        // Digit by digit, a leading zero would be lost, and with it the way to write the same number again.
        return value == 0 || Digit(text[0]) == 0 ? null : value;
    }

    private static int? ReadPlaces(ReadOnlySpan<char> text)
    {
        int total = 0, digit = -1, smallest = 10_000;
        foreach (var c in text)
        {
            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0)
            {
                // Two digits in a row make sense only after a zero: 一百零五.
                if (digit > 0)
                {
                    return null;
                }

                digit = Digit(c);
                continue;
            }

            if (place >= smallest)
            {
                return null;
            }

            total += (digit > 0 ? digit : 1) * place;
            (smallest, digit) = (place, -1);
        }

        return total + Math.Max(digit, 0);
    }

    private static int Digit(char c) => c switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(c) };
}
