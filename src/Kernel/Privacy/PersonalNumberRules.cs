namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>Reads the personal numbers out of a run of digits, the longest kind first.</summary>
internal static class PersonalNumberRules
{
    private const int MobileDigits = 11;

    public static void Read(ReadOnlySpan<char> text, DigitRun run, List<PersonalNumber> found)
    {
        for (var at = 0; at + MobileDigits <= run.Count;)
        {
            var (kind, count) = One(text, run, at);
            if (count == 0)
            {
                at++;
                continue;
            }

            var start = run.Places[at];
            if (kind == PersonalNumberKind.Mobile && start > 0 && text[start - 1] is '+' or '＋')
            {
                start--;
            }

            found.Add(new PersonalNumber(kind, start, run.Places[at + count - 1] + 1 - start));
            at += count;
        }
    }

    private static (PersonalNumberKind Kind, int Count) One(ReadOnlySpan<char> text, DigitRun run, int at) =>
        IdentityCards.Read(text, run, at) is var id and > 0 ? (PersonalNumberKind.IdentityCard, id)
        : BankCards.Read(run, at) is var card and > 0 ? (PersonalNumberKind.BankCard, card)
        : (PersonalNumberKind.Mobile, Mobile(text, run, at));

    /// <summary>
    /// 1[3-9] and nine more, whole or as 3-4-4, 3-3-5 or digit by digit, after nothing or a country code. Digits out of a longer number
    /// or out of the middle of a word (a file's hash) are none.
    /// </summary>
    private static int Mobile(ReadOnlySpan<char> text, DigitRun run, int at)
    {
        var prefix = Prefix(run, at);
        var from = at + prefix;
        if (from + MobileDigits > run.Count || run.Digits[from] != 1 || run.Digits[from + 1] < 3 || !run.IsParted(at, prefix + MobileDigits) || !IsWrittenSo(run, from))
        {
            return 0;
        }

        return IsInsideWord(text, run.Places[at], run.Places[from + MobileDigits - 1]) ? 0 : prefix + MobileDigits;
    }

    private static int Prefix(DigitRun run, int at) => run.Digits.AsSpan(at) switch
    {
        [0, 0, 8, 6, 1, ..] => 4,
        [8, 6, 1, ..] => 2,
        _ => 0,
    };

    private static bool IsWrittenSo(DigitRun run, int from) =>
        run.IsGrouped(from, 3, 4, 4) || run.IsGrouped(from, 3, 3, 5) || run.IsGrouped(from, 4, 3, 4) || run.IsGrouped(from, 3, 2, 3, 3) || IsSpacedOut(run, from);

    /// <summary>Digit by digit, each parted from the next.</summary>
    private static bool IsSpacedOut(DigitRun run, int from)
    {
        for (var i = 1; i < MobileDigits; i++)
        {
            if (run.Places[from + i] != run.Places[from + i - 1] + 2)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInsideWord(ReadOnlySpan<char> text, int first, int last) =>
        first > 0 && last + 1 < text.Length && char.IsAsciiLetterOrDigit(text[first - 1]) && char.IsAsciiLetterOrDigit(text[last + 1]);
}
