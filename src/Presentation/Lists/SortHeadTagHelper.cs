using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>
/// <c>&lt;th sort-key="title" sorted="@Model.Sort"&gt;标题&lt;/th&gt;</c>: the head of a column that sorts. A screen reader hears the
/// order from <c>aria-sort</c> (WAI-ARIA 1.2 section 6.6), others see an arrow.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort-key,sorted")]
public sealed class SortHeadTagHelper : TagHelper
{
    public string SortKey { get; set; } = "";

    /// <summary>The list's present order.</summary>
    public ListSort Sorted { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var current = Sorted.Key == SortKey;
        var next = current ? Sorted.Turned : new ListSort(SortKey, false);
        var link = new TagBuilder("a");
        link.Attributes["href"] = new ListAddress(ViewContext.HttpContext.Request).With(ListSort.QueryKey, next.ToString());
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (current)
        {
            link.InnerHtml.AppendHtml($"<span aria-hidden=\"true\"> {(Sorted.Descending ? "↓" : "↑")}</span>");
            output.Attributes.SetAttribute("aria-sort", Sorted.Descending ? "descending" : "ascending");
        }

        output.Attributes.SetAttribute("scope", "col");
        output.Content.SetHtmlContent(link);
    }
}
