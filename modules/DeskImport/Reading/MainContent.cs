using AngleSharp.Dom;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>
/// Finds the element of a page that holds its text: the deepest one with nearly all of the words that stand outside of links and
/// furniture. Where a page prints its text twice, that is the element around both.
/// </summary>
internal static class MainContent
{
    /// <summary>Share of the page's prose that the element must hold.</summary>
    private const double Enough = 0.75;

    public static IElement Of(IElement body)
    {
        var prose = new Dictionary<INode, int>();
        var all = Measure(body, prose);
        var main = body;
        while (main.Children.FirstOrDefault(c => prose.GetValueOrDefault(c) >= all * Enough && MayHold(c)) is { } deeper)
        {
            main = deeper;
        }

        return main;
    }

    private static bool MayHold(IElement element) => element.LocalName is not ("p" or "span" or "font" or "ul" or "ol" or "h1") && (element.LocalName != "table" || !HtmlWalk.IsData(element));

    /// <summary>Counts without recursion, because pages nest without limit and a stack does not.</summary>
    private static int Measure(IElement body, Dictionary<INode, int> prose)
    {
        foreach (var text in TextsOf(body))
        {
            var length = text.Data.Count(c => !char.IsWhiteSpace(c));
            for (INode? node = text.Parent; node is not null; node = node == body ? null : node.Parent)
            {
                prose[node] = prose.GetValueOrDefault(node) + length;
            }
        }

        return prose.GetValueOrDefault(body);
    }

    private static IEnumerable<IText> TextsOf(IElement body)
    {
        INode? node = body;
        while (node is not null)
        {
            var skipped = node is IElement element && element != body && (HtmlFurniture.IsSilent(element) || element.LocalName == "a" || HtmlFurniture.WhyNot(element) is not null);
            if (!skipped && node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                yield return text;
            }

            node = Next(node, body, skipped);
        }
    }

    /// <summary>The node after this one in the order of the document; null at the end of <paramref name="root"/>.</summary>
    public static INode? Next(INode node, INode root, bool skipChildren)
    {
        if (!skipChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; up != root && up is not null; up = up.Parent)
        {
            if (up.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }
}
