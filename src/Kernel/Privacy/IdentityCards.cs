namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>居民身份证号 by GB 11643: area, day of birth, sequence, and since 1999 a check character (ISO 7064 MOD 11-2).</summary>
internal static class IdentityCards
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly byte[] CheckValues = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>How many digits of the run make one from <paramref name="at"/> on; 0 for none.</summary>
    public static int Read(ReadOnlySpan<char> text, DigitRun run, int at)
    {
        if (at + 18 <= run.Count && run.IsParted(at, 18) && Is18(run.Digits.AsSpan(at, 18)))
        {
            return 18;
        }

        // The old form has no check digit, so only a number that is written in one piece and stands by itself is taken for one.
        return run.Count == 15 && at == 0 && run.IsGrouped(0, 15) && Is15(run.Digits) && !IsLetter(text, run.Places[0] - 1) && !IsLetter(text, run.Places[14] + 1) ? 15 : 0;
    }

    private static bool Is18(ReadOnlySpan<byte> d)
    {
        if (!IsArea(d) || !IsDay(Number(d, 6, 4), Number(d, 10, 2), Number(d, 12, 2)))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (d[i] > 9)
            {
                return false;
            }

            sum += d[i] * Weights[i];
        }

        return d[17] == CheckValues[sum % 11];
    }

    private static bool Is15(ReadOnlySpan<byte> d) => IsArea(d) && IsDay(1900 + Number(d, 6, 2), Number(d, 8, 2), Number(d, 10, 2));

    /// <summary>The first two digits of 行政区划代码 (GB/T 2260), Hong Kong, Macao and Taiwan residents' included.</summary>
    private static bool IsArea(ReadOnlySpan<byte> d) => Number(d, 0, 2) is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1880 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<byte> digits, int from, int count)
    {
        var number = 0;
        foreach (var digit in digits.Slice(from, count))
        {
            number = (number * 10) + digit;
        }

        return number;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);
}
