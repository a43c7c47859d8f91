using System.Text;

namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>Personal numbers in HTML or plain text: found across tags and entities, masked without touching the markup.</summary>
public static class MarkupNumbers
{
    /// <summary>So many characters before and after a number tell what it belongs to.</summary>
    private const int Around = 20;

    /// <summary>In the order of the text; those in dialled or spoken attributes (tel:, alt, title) last.</summary>
    public static IReadOnlyList<FoundNumber> Find(string html)
    {
        if (PersonalNumbersUnlikely(html))
        {
            return [];
        }

        var text = MarkupText.Of(html);
        var words = text.Words;
        var found = PersonalNumbers.Find(words).Select(n => new FoundNumber(
            n.Kind,
            words.Substring(n.Start, n.Length),
            Line(words[Math.Max(0, n.Start - Around)..n.Start], fromEnd: true),
            Line(words[n.End..Math.Min(words.Length, n.End + Around)], fromEnd: false))
        {
            Hidden = [.. PersonalNumbers.Hidden(words, n).Select(text.From)],
        });
        return [.. found, .. text.Attributes.SelectMany(a => InAttribute(html, a.Start, a.End))];
    }

    /// <summary>All of them masked; masking twice changes nothing.</summary>
    public static string Mask(string html)
    {
        for (var found = Find(html); found.Count > 0; found = Find(html))
        {
            html = Mask(html, found);
        }

        return html;
    }

    /// <summary>Only the given ones masked.</summary>
    public static string Mask(string html, IEnumerable<FoundNumber> numbers)
    {
        var masked = new StringBuilder(html);
        // From the end, for an entity is longer than the asterisk that takes its place.
        foreach (var (start, end) in numbers.SelectMany(n => n.Hidden).OrderByDescending(p => p.Start))
        {
            masked.Remove(start, end - start).Insert(start, '*');
        }

        return masked.ToString();
    }

    private static IEnumerable<FoundNumber> InAttribute(string html, int start, int end)
    {
        var value = html[start..end];
        return PersonalNumbers.Find(value).Select(n => new FoundNumber(n.Kind, value.Substring(n.Start, n.Length), "（链接或图片说明）", "")
        {
            Hidden = [.. PersonalNumbers.Hidden(value, n).Select(p => (start + p, start + p + 1))],
        });
    }

    /// <summary>Nearly every text has no such number; counting digits is much cheaper than taking the markup apart.</summary>
    private static bool PersonalNumbersUnlikely(string html)
    {
        var digits = 0;
        foreach (var c in html)
        {
            if ((DigitRun.Value(c) >= 0 || c == '&') && ++digits >= 11)
            {
                return false;
            }
        }

        return true;
    }

    private static string Line(string words, bool fromEnd)
    {
        var lines = words.Split('\n');
        return fromEnd ? lines[^1].TrimStart() : lines[0].TrimEnd();
    }
}

/// <param name="Kind">What it is.</param>
/// <param name="Number">As it stands in the text.</param>
/// <param name="Before">The words before it in its line.</param>
/// <param name="After">The words behind it in its line.</param>
public sealed record FoundNumber(PersonalNumberKind Kind, string Number, string Before, string After)
{
    /// <summary>The stretches of the HTML that a mask replaces, each by one asterisk.</summary>
    internal IReadOnlyList<(int Start, int End)> Hidden { get; init; } = [];
}
