using AngleSharp.Dom;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>The number that a browser prints before an item of a list, as text; nothing for bullets.</summary>
internal static class ListLabel
{
    public static string Of(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "";
        }

        var number = item.GetAttribute("value") is { } own && int.TryParse(own, out var set) ? set : Start(list) + Before(item);
        var style = (list.GetAttribute("style") ?? "") + (list.GetAttribute("type") ?? "");
        return style switch
        {
            _ when style.Contains("cjk-ideographic", StringComparison.Ordinal) || style.Contains("chinese", StringComparison.Ordinal) => Counting.Chinese(number) + "、",
            "a" => Counting.Letters(number, upper: false) + ".",
            "A" => Counting.Letters(number, upper: true) + ".",
            "i" => Counting.Roman(number).ToLowerInvariant() + ".",
            "I" => Counting.Roman(number) + ".",
            _ => number + ".",
        };
    }

    private static int Start(IElement list) => int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;

    private static int Before(IElement item)
    {
        var count = 0;
        for (var before = item.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            count += before.LocalName == "li" ? 1 : 0;
        }

        return count;
    }
}
