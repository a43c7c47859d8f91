using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Media.Models;
using PanjinPropertyCms.Media.Services;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Media.Controllers;

/// <summary>
/// <c>/media/{id}/{name}</c>: images, which this site encoded itself, are shown; everything else is a download and never shown inside the
/// site's origin. The name is part of the address, or anybody could pass a link on that puts words of their own beside the site's host.
/// </summary>
internal static class MediaEndpoint
{
    internal static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{id:guid}/{fileName}", GetAsync).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        Guid id, string fileName, HttpContext context, CmsDbContext db, MediaFolder folder, ILogger<MediaFolder> log, CancellationToken cancellationToken)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        // A stand has no place to save to; its pages show a QR code instead.
        if (file is null || file.FileName != fileName || (!file.IsImage && context.GetTheme() == Theme.Kiosk))
        {
            return Results.NotFound();
        }

        var path = folder.PathOf(file.Sha256);
        if (!File.Exists(path))
        {
            log.LogError("Media file {Key} is in the database but not in the data folder: {Path}", file.Key, path);
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = file.IsImage ? "public, max-age=604800" : "public, max-age=86400";
        return Results.File(path, file.ContentType, file.IsImage ? null : file.FileName, file.UploadedUtc, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
