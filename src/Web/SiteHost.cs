using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Modules.DropIns;
using PanjinPropertyCms.Kernel.Status;
using PanjinPropertyCms.Presentation;
using PanjinPropertyCms.Presentation.Modules;
using PanjinPropertyCms.Web.Errors;
using PanjinPropertyCms.Web.Operations;
using PanjinPropertyCms.Web.Operations.Logs;
using PanjinPropertyCms.Web.Security;

namespace PanjinPropertyCms.Web;

/// <summary>Puts a site together. Serving, the command line and the tests all start here.</summary>
internal static class SiteHost
{
    /// <param name="args">Passed on to the configuration.</param>
    /// <param name="folder">The site's data.</param>
    /// <param name="serving">With the background work of a serving site.</param>
    /// <param name="configure">For tests: last changes to the builder.</param>
    /// <param name="dropIns">The modules of the data folder to take in; null reads the folder. <see cref="SiteOpening"/> also leaves out those that do not come up.</param>
    internal static WebApplication Build(string[] args, DataFolder folder, bool serving, Action<WebApplicationBuilder>? configure = null, DropInSet? dropIns = null)
    {
        var builtIn = ModuleCatalog.BuiltIn();
        dropIns ??= DropInFolder.Read(folder, builtIn);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(SiteHost).Assembly.GetName().Name });
        // A published site finds its assets in wwwroot; one that runs from bin needs the manifest in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // A search of 10,000 Chinese characters is 90,000 bytes in an address; it deserves an answer, not a bare 414.
            o.Limits.MaxRequestLineSize = 128 * 1024;
        });
        // The site's own file stands above the program's and below what the operator says at the start.
        builder.Configuration.AddJsonFile(folder.File("appsettings.json"), optional: true, reloadOnChange: false).AddEnvironmentVariables().AddCommandLine(args);
        var catalog = new ModuleCatalog([.. builtIn, .. dropIns.In]);
        builder.Services.AddDataProtection().SetApplicationName("PanjinPropertyCms").PersistKeysToFileSystem(new DirectoryInfo(folder.File("keys")));
        builder.Services.AddPresentation(catalog, builder.Configuration);
        builder.Services.AddSiteRateLimits();
        builder.Services.AddOpenApi("v1");
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(new Startups(builder.Services.AddKernel(catalog, dropIns, folder, builder.Configuration)));
        builder.Services.AddBackups(builder.Configuration).AddStatus().AddSiteHealth();
        if (serving)
        {
            builder.AddSiteLogs();
            builder.AddSiteTelemetry();
            builder.Services.AddKernelBackground();
        }

        if (dropIns.In.Count > 0)
        {
            // DropInTrial makes their services and knows whose they are; the validation would end in one error for all.
            builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = false);
        }

        configure?.Invoke(builder);
        var app = builder.Build();
        Pipeline(app, catalog);
        return app;
    }

    private static void Pipeline(WebApplication app, ModuleCatalog catalog)
    {
        app.UseKnownProxies();
        app.UseAccessLog();
        app.UseSiteErrors();
        app.UsePresentationBeforeRouting();
        app.UseDropInFiles(catalog);
        app.UseRouting();
        // Reading is never limited, and who reads a public page makes no difference to it: a kept page is answered before either is asked.
        app.UseWhen(RateLimits.Apply, limited => limited.UseRateLimiter());
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapPresentation();
        app.MapSiteErrors();
        app.MapSiteHealth();
        app.MapSiteMetrics();
        foreach (var startup in app.Services.GetRequiredService<Startups>().All)
        {
            ModuleFailedException.Guard(catalog.ModuleOf(startup.GetType().Assembly), "登记页面地址",
                () => startup.MapEndpoints(app.MapGroup("").WithMetadata(new FeatureMetadata(catalog.FeaturesOf(startup.GetType())))));
        }
    }

    private sealed record Startups(IReadOnlyList<ModuleStartup> All);
}
