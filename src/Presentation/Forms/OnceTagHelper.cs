using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Gives every form with an antiforgery token a one-time number, so that sending it twice stores nothing twice.</summary>
[HtmlTargetElement("form", Attributes = "asp-antiforgery")]
public sealed class OnceTagHelper : TagHelper
{
    internal const string Field = "_once";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.NewGuid():N}\">");
}
