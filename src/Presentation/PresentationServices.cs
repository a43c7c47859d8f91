using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Presentation.Modules;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Qr;
using PanjinPropertyCms.Presentation.Security;
using PanjinPropertyCms.Presentation.SiteState;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Presentation;

/// <summary>Registers views, themes, the page cache and what pages are made of.</summary>
public static class PresentationServices
{
    /// <summary>All kept pages together, in bytes.</summary>
    private const long CacheSize = 32 * 1024 * 1024;

    /// <summary>A longer page (compressed) is rendered each time, in bytes.</summary>
    private const long LargestCachedPage = 2 * 1024 * 1024;

    public static IServiceCollection AddPresentation(this IServiceCollection services, ModuleCatalog catalog, IConfiguration configuration)
    {
        services.Configure<SiteOptions>(configuration.GetSection(SiteOptions.Section));
        services.AddControllersWithViews(o =>
            {
                o.Conventions.Add(new ModuleAreas(catalog));
                o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                o.Filters.Add<OnceFilter>();
                o.ModelMetadataDetailsProviders.Add(new Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.SystemTextJsonValidationMetadataProvider());
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
                parts.FeatureProviders.Add(new InternalControllers());
                // The host's own modules are found by the attributes that its build leaves; those of the data folder are named here.
                foreach (var part in catalog.DropIns.SelectMany(m => ApplicationPartFactory.GetApplicationPartFactory(m.Assembly).GetApplicationParts(m.Assembly)))
                {
                    parts.ApplicationParts.Add(part);
                }
            });
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new ThemeViewLocations()));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<FormReader>().AddScoped<FormWriter>().AddScoped<IFieldLookup, ContentLookupField>();
        services.AddScoped<PageHead>().AddScoped<SiteMenu>().AddSingleton<SiteAddress>();
        services.AddScoped(s => s.GetRequiredService<ISiteSettings>().Get<SiteIdentity>());
        AddCaching(services);
        services.AddSiteState();
        return services;
    }

    private static void AddCaching(IServiceCollection services)
    {
        services.AddFollower<SiteGeneration>();
        services.AddSingleton<PublicPagePolicy>();
        services.AddOutputCache(o => (o.SizeLimit, o.MaximumBodySize) = (CacheSize, LargestCachedPage));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "image/svg+xml", "application/ld+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>Headers, HEAD as GET, and the theme by the path: everything that stands before routing.</summary>
    public static void UsePresentationBeforeRouting(this IApplicationBuilder app)
    {
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use((context, next) =>
        {
            // RFC 9110 section 9.3.2: HEAD is GET without the body; the server leaves the body out by itself.
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.Use(Theme.InvokeAsync);
        app.UseMaintenance();
    }

    /// <summary>The endpoints that belong to no module.</summary>
    public static void MapPresentation(this WebApplication app)
    {
        app.MapQr();
        app.MapMaintenance();
    }
}
