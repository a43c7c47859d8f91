using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>What everything is compared with: a minimal API that answers the same bytes, in a process of its own.</summary>
internal static class BareServer
{
    internal const string Verb = "bare";

    internal static async Task<int> RunAsync(string url, string file, string type, string encoding)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.ContentType = type;
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
