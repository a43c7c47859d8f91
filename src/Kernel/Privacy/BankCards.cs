namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>Bank card numbers: 62 and the older prefixes of Chinese banks, and the international brands; with the check digit of ISO/IEC 7812-1.</summary>
internal static class BankCards
{
    /// <summary>How many digits of the run make one from <paramref name="at"/> on; 0 for none.</summary>
    public static int Read(DigitRun run, int at)
    {
        for (var count = 19; count >= 16; count--)
        {
            if (at + count <= run.Count && run.IsParted(at, count) && IsWrittenSo(run, at, count) && HasPrefix(run.Digits.AsSpan(at, count)) && IsLuhn(run.Digits.AsSpan(at, count)))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>In one piece, or in fours as it is embossed.</summary>
    private static bool IsWrittenSo(DigitRun run, int at, int count)
    {
        var (groups, rest) = (count / 4, count % 4);
        int[] fours = [.. Enumerable.Repeat(4, groups), .. rest > 0 ? new[] { rest } : []];
        return run.IsGrouped(at, count) || run.IsGrouped(at, fours) || (count == 19 && run.IsGrouped(at, 6, 13));
    }

    private static bool HasPrefix(ReadOnlySpan<byte> d) => d switch
    {
        [6, 2, ..] => true,
        [9, 5, 5, 8 or 9, ..] or [6, 0, 1, 3, ..] => true,
        [4, ..] or [5, >= 1 and <= 5, ..] or [3, 5, ..] => d.Length == 16,
        _ => false,
    };

    private static bool IsLuhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)];
            if (digit > 9)
            {
                return false;
            }

            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
