using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace PanjinPropertyCms.Presentation.Page;

/// <summary>The operator's word on how the site is reached, section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Scheme and host that canonical links, QR codes, feeds and mail carry, without a slash at the end.</summary>
    /// <value>Default: empty, which takes the host of the request; right for trying out, wrong behind a proxy.</value>
    public string PublicBaseUrl { get; set; } = "";
}

/// <summary>Makes absolute addresses of the public site, never of the kiosk.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    /// <param name="path">Site-relative, beginning with a slash.</param>
    public string Absolute(HttpContext context, string path) =>
        options.Value.PublicBaseUrl is { Length: > 0 } configured ? configured.TrimEnd('/') + path : $"{context.Request.Scheme}://{context.Request.Host}{path}";
}
