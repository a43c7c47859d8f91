using System.Text;

namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>
/// Finds mobile numbers, identity card numbers and bank card numbers in a text, and masks them. Digits may be full-width and parted by
/// one space, hyphen or dot each. What is no such number (a landline, 12345, a date, a document number, 统一社会信用代码) is left alone.
/// </summary>
public static class PersonalNumbers
{
    /// <summary>So much stays readable of each: whoever knows the number recognises it, nobody else can complete it.</summary>
    private const int KeptAtStart = 3, KeptAtEnd = 4;

    /// <summary>No number that is looked for has fewer digits.</summary>
    private const int FewestDigits = 11;

    /// <summary>In the order of the text, none overlapping.</summary>
    public static IReadOnlyList<PersonalNumber> Find(ReadOnlySpan<char> text)
    {
        List<PersonalNumber>? found = null;
        for (var at = 0; DigitRun.Next(text, ref at) is { } run;)
        {
            if (run.Count >= FewestDigits)
            {
                PersonalNumberRules.Read(text, run, found ??= []);
            }
        }

        return found ?? (IReadOnlyList<PersonalNumber>)[];
    }

    /// <summary>Every number with its middle as asterisks: 138****0000. Shape, separators and all other words stay. Masking twice changes nothing.</summary>
    public static string Mask(string text)
    {
        for (var found = Find(text); found.Count > 0; found = Find(text))
        {
            text = Mask(text, found);
        }

        return text;
    }

    /// <summary>The given numbers masked.</summary>
    public static string Mask(string text, IEnumerable<PersonalNumber> numbers)
    {
        var masked = new StringBuilder(text);
        foreach (var place in numbers.SelectMany(n => Hidden(text, n)))
        {
            masked[place] = '*';
        }

        return masked.ToString();
    }

    /// <summary>The places of a number's characters that a mask hides.</summary>
    internal static IEnumerable<int> Hidden(string text, PersonalNumber number)
    {
        var digits = Enumerable.Range(number.Start, number.Length).Where(i => DigitRun.Value(text[i]) >= 0 || text[i] is 'x' or 'X' or 'ｘ' or 'Ｘ').ToList();
        // +86 is no part of what must be hidden, and 86 is not the start of the number.
        var first = number.Kind == PersonalNumberKind.Mobile ? digits.Count - 11 : 0;
        return digits.Skip(first + KeptAtStart).SkipLast(KeptAtEnd);
    }
}
