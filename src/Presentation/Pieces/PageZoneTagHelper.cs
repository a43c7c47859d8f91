using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Presentation.Pieces;

/// <summary><c>&lt;page-zone name="Home.Main" /&gt;</c>: shows what modules contribute to a zone, in order.</summary>
[HtmlTargetElement("page-zone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageZoneTagHelper(Enabled<IPagePiece> pieces, ModuleCatalog catalog, ICompositeViewEngine engine, IModelMetadataProvider metadata) : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>What the page is about, for the pieces.</summary>
    public object? Subject { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var http = ViewContext.HttpContext;
        foreach (var piece in pieces.Where(p => p.Zone == Name).OrderBy(p => p.Order))
        {
            if (await piece.BuildAsync(new PieceContext(http, Subject), http.RequestAborted) is { } view)
            {
                await using var writer = new StringWriter();
                await RenderAsync(Find(piece, view.View, http.GetTheme()), view.Model, writer);
                output.Content.AppendHtml(writer.ToString());
            }
        }
    }

    private IView Find(IPagePiece piece, string name, string theme)
    {
        var module = catalog.ModuleOf(piece.GetType().Assembly)!.Id;
        var overriding = engine.GetView(null, $"/Themes/{theme}/Views/{module}/Pieces/{name}.cshtml", isMainPage: false);
        return overriding.View ?? engine.GetView(null, $"/Areas/{module}/Views/Pieces/{name}.cshtml", isMainPage: false).EnsureSuccessful([]).View!;
    }

    private async Task RenderAsync(IView view, object model, TextWriter writer)
    {
        var data = new ViewDataDictionary<object>(metadata, ViewContext.ModelState) { Model = model };
        await view.RenderAsync(new ViewContext(ViewContext, view, data, writer));
    }
}
