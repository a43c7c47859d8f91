using System.Collections.Frozen;
using System.Globalization;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>A document that a title may mean.</summary>
/// <param name="First">The first article that it holds; null when it holds the whole law.</param>
internal readonly record struct LawAddress(string Slug, int? First, int? Last);

/// <summary>Where each title that is published here leads, best document first.</summary>
internal sealed class LawAddresses(FrozenDictionary<string, LawAddress[]> byKey)
{
    /// <summary>The slug of the document that holds an article of a law, or of the law itself when no article is named; null when it is not here.</summary>
    /// <param name="anchor"><c>art-944</c>, <c>art-944-p2</c>, or nothing.</param>
    internal string? Find(string key, string anchor)
    {
        if (!byKey.TryGetValue(key, out var documents))
        {
            return null;
        }

        var number = NumberOf(anchor);
        foreach (var document in documents)
        {
            if (document.First is null || number is null || (number >= document.First && number <= document.Last))
            {
                return document.Slug;
            }
        }

        return null;
    }

    private static int? NumberOf(string anchor)
    {
        const string Prefix = "art-";
        if (!anchor.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = anchor.AsSpan(Prefix.Length);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
