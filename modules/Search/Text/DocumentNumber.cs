using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Search.Text;

/// <summary>
/// 发文字号 in any notation: 盘住建发[2020]171号, 盘住建发〔2020〕171号 and 盘住建发 2020 171 have one key; so have
/// 国务院令第504号 and 国务院令504号.
/// </summary>
internal static partial class DocumentNumber
{
    private const int LongestHead = 20;

    /// <summary>A number found in a text.</summary>
    /// <param name="Marked">Written with a bracket or 号, hence surely meant as a number.</param>
    internal readonly record struct Found(int Start, int End, string Head, string Tail, bool Marked)
    {
        internal string Key => Head + Tail;

        /// <summary>Keys that a reader may have meant, words before the number being written without a space.</summary>
        internal IEnumerable<string> PossibleKeys()
        {
            for (var start = 0; start <= Math.Max(0, Head.Length - 2); start++)
            {
                yield return Head[start..] + Tail;
            }
        }
    }

    /// <summary>The keys under which a document with this number is found.</summary>
    internal static IEnumerable<string> KeysOf(string number)
    {
        var normalised = Normaliser.Text(number);
        string key = Find(normalised) is { } found ? found.Key : TitleKey.Of(normalised);
        return new[] { key, TitleKey.WithoutCountry(key) }.Where(k => k != "").Distinct();
    }

    /// <summary>The first number in normalised text.</summary>
    internal static Found? Find(string normalised)
    {
        if (Yearly().Match(normalised) is { Success: true } y)
        {
            return new Found(y.Index, y.Index + y.Length, Head(y), $"|{y.Groups["year"].Value}|{Bare(y)}",
                y.Groups["open"].Length > 0 || y.Groups["unit"].Length > 0);
        }

        return Order().Match(normalised) is { Success: true } o
            ? new Found(o.Index, o.Index + o.Length, Head(o), $"|{Bare(o)}", true)
            : null;
    }

    private static string Head(Match match)
    {
        var head = match.Groups["head"].Value;
        return head.Length > LongestHead ? head[^LongestHead..] : head;
    }

    private static string Bare(Match match) => match.Groups["no"].Value.TrimStart('0');

    [GeneratedRegex(@"(?<head>\p{L}+) *(?<open>\(?) *(?<year>(?:19|20)[0-9]{2}) *\)? *年?[ \-]*第? *(?<no>[0-9]{1,5})(?![0-9]) *(?<unit>号?)", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"(?<head>\p{L}*[令告]) *\(?第? *(?<no>[0-9]{1,5}) *号", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
