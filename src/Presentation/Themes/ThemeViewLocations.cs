using Microsoft.AspNetCore.Mvc.Razor;

namespace PanjinPropertyCms.Presentation.Themes;

/// <summary>Looks for a view in the request's theme first, then where the module keeps it.</summary>
internal sealed class ThemeViewLocations : IViewLocationExpander
{
    private const string ThemeKey = "theme";

    /// <summary>The theme becomes part of the key under which MVC remembers where it found a view.</summary>
    public void PopulateValues(ViewLocationExpanderContext context) => context.Values[ThemeKey] = context.ActionContext.HttpContext.GetTheme();

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var theme = $"/Themes/{context.Values[ThemeKey]}/Views";
        return
        [
            $"{theme}/{{2}}/{{1}}/{{0}}.cshtml",
            $"{theme}/{{2}}/Shared/{{0}}.cshtml",
            $"{theme}/Shared/{{0}}.cshtml",
            .. viewLocations,
            "/Themes/Portal/Views/Shared/{0}.cshtml",
        ];
    }
}
