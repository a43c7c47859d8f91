namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>Digits in a row, parted by at most one separator each, and where each of them stands.</summary>
/// <param name="Digits">Their values, and 10 for an X at the very end.</param>
/// <param name="Places">Their places in the text.</param>
internal readonly record struct DigitRun(byte[] Digits, int[] Places)
{
    public int Count => Digits.Length;

    /// <summary>The next run from <paramref name="at"/>, which moves behind it; null when there is none left.</summary>
    public static DigitRun? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && Value(text[at]) < 0)
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        var (digits, places) = (new List<byte>(), new List<int>());
        while (at < text.Length)
        {
            var value = Value(text[at]);
            if (value < 0 && !(IsSeparator(text[at]) && at + 1 < text.Length && Value(text[at + 1]) >= 0))
            {
                break;
            }

            if (value >= 0)
            {
                digits.Add((byte)value);
                places.Add(at);
            }

            at++;
        }

        if (digits.Count == 17 && at < text.Length && text[at] is 'x' or 'X' or 'ｘ' or 'Ｘ')
        {
            digits.Add(10);
            places.Add(at++);
        }

        return new DigitRun([.. digits], [.. places]);
    }

    /// <summary>Of an ASCII or full-width digit, else -1.</summary>
    public static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>A space or hyphen of any width, or a dot.</summary>
    private static bool IsSeparator(char c) => c is ' ' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u3000' or '-' or '－' or '‐' or '‑' or '–' or '—' or '·' or '.';

    /// <summary>True when the digits from <paramref name="from"/> on, <paramref name="count"/> of them, have no digit right beside them, separators aside.</summary>
    public bool IsParted(int from, int count) =>
        (from == 0 || Places[from] > Places[from - 1] + 1) && (from + count == Count || Places[from + count] > Places[from + count - 1] + 1);

    /// <summary>How many digits stand together before each separator, for example 3, 4, 4.</summary>
    public bool IsGrouped(int from, params ReadOnlySpan<int> groups)
    {
        var at = from;
        foreach (var group in groups)
        {
            for (var i = 1; i < group; i++)
            {
                if (Places[at + i] != Places[at + i - 1] + 1)
                {
                    return false;
                }
            }

            at += group;
        }

        return true;
    }
}
