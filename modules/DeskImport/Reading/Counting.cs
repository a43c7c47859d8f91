using System.Text;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Numbers as lists print them.</summary>
internal static class Counting
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>二十六 for 26; beyond 9999 as digits.</summary>
    public static string Chinese(int number)
    {
        if (number is < 1 or > 9999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var words = new StringBuilder();
        var (rest, gap) = (number, false);
        foreach (var (unit, sign) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = rest / unit;
            rest %= unit;
            if (digit == 0)
            {
                gap = words.Length > 0;
                continue;
            }

            words.Append(gap ? "零" : "").Append(unit == 10 && digit == 1 && words.Length == 0 ? "" : Digits[digit]).Append(sign);
            gap = false;
        }

        return words.ToString();
    }

    /// <summary>a to z, then aa, bb as Word does.</summary>
    public static string Letters(int number, bool upper) =>
        number < 1 ? "" : new string((char)((upper ? 'A' : 'a') + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 10));

    public static string Roman(int number)
    {
        var words = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value && words.Length < 40; number -= value)
            {
                words.Append(sign);
            }
        }

        return words.ToString();
    }

    /// <summary>① to ⑳ and on to ㊿; beyond that as digits.</summary>
    public static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
