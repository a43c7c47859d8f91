using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Lets a request body be as large as the library's largest file. It stands before the antiforgery filter (order 1000), which reads the form.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>For the other fields and the boundaries.</summary>
    private const long Rest = 1 << 20;

    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<MediaOptions>>().Value;
        var most = options.LargestBytes + Rest;
        if (http.Request.ContentLength > most)
        {
            // Told before the bytes are on their way; a program that sends them all the same is cut off by the server.
            context.Result = http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
                ? new ObjectResult(new { message = $"文件超过 {options.LargestMegabytes} MB。请压缩其中的图片或分成几个文件。" }) { StatusCode = StatusCodes.Status413PayloadTooLarge }
                : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        if (http.Features.Get<IFormFeature>() is not { Form: not null })
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
        }
    }
}
