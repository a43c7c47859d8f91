using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>What a resident typed into a form that came at the wrong moment.</summary>
internal static class TypedForm
{
    /// <summary>In bytes; a longer one is still in the browser's page behind.</summary>
    private const long Longest = 1024 * 1024;

    internal static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > Longest)
        {
            return [];
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Files.Count > 0 ? [] : [.. form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return [];
        }
    }
}
