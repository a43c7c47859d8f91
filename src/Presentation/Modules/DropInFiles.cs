using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Presentation.Modules;

/// <summary>The static files of drop-in modules, under the addresses that they would have if they were built with the site.</summary>
public static class DropInFiles
{
    /// <summary>Stands behind the theme, which has taken the kiosk's prefix off, and before routing.</summary>
    public static void UseDropInFiles(this IApplicationBuilder app, ModuleCatalog catalog)
    {
        foreach (var module in catalog.DropIns)
        {
            var root = Path.Combine(module.Folder!, "wwwroot");
            if (Directory.Exists(root))
            {
                app.UseStaticFiles(new StaticFileOptions
                {
                    FileProvider = new PhysicalFileProvider(root),
                    RequestPath = $"/_content/{module.Id}",
                    // No fingerprint in the name: ask each time, a 304 is cheap.
                    OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
                });
            }
        }
    }
}
