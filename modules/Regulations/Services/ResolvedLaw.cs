using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Writes rendered law text to a page, with citations as links to where those laws are today.</summary>
/// <param name="html">As <see cref="LawHtml"/> made it.</param>
/// <param name="page">The document that it belongs to.</param>
/// <param name="prefix">The path base of the request and the column, so that the kiosk's links stay in the kiosk.</param>
internal sealed class ResolvedLaw(string html, RegulationPage page, string prefix) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => LawHtml.Resolve(html, AddressOf, writer);

    private string? AddressOf(string key, string anchor) =>
        key == CitationMarks.Self ? $"{prefix}/{page.Row.Slug}/articles/{anchor}"
        : page.Laws.Find(key, anchor) is { } slug ? $"{prefix}/{slug}{(anchor.Length > 0 ? "#" : "")}{anchor}"
        : null;
}
