using Ganss.Xss;

namespace PanjinPropertyCms.Kernel.Html;

/// <summary>Makes <see cref="SafeHtml"/>: on save, import, restore and API alike. No scripts, no styles, no frames; links to pages and mail only.</summary>
public sealed class Sanitiser
{
    private readonly HtmlSanitizer _sanitizer = Create();

    public SafeHtml Clean(string html) => new(_sanitizer.Sanitize(html));

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedAttributes.Remove("class");
        sanitizer.AllowedAttributes.Remove("id");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        sanitizer.AllowedTags.Remove("form");
        sanitizer.AllowedTags.Remove("input");
        sanitizer.AllowedTags.Remove("button");
        sanitizer.AllowedTags.Remove("select");
        sanitizer.AllowedTags.Remove("textarea");
        sanitizer.AllowedTags.Remove("option");
        return sanitizer;
    }
}
