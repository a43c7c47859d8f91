using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Content by its title, of the types that the person works with and within their scope; the latest first.</summary>
internal sealed class ContentFind(ContentDesk desk) : IFindSource
{
    public string Title => "内容";

    public int Order => 10;

    public async Task<IReadOnlyList<FindHit>> FindAsync(string query, int limit, CancellationToken cancellationToken)
    {
        var types = await desk.TypesAsync(cancellationToken);
        if (query.Length == 0 || types.Count == 0)
        {
            return [];
        }

        var items = await (await desk.ItemsAsync(types, cancellationToken)).Where(i => i.DisplayText.Contains(query))
            .OrderByDescending(i => i.ModifiedUtc).ThenBy(i => i.Id).Take(limit).Select(i => new { i.Id, i.DisplayText, i.Type, i.Status }).ToListAsync(cancellationToken);
        var names = types.ToDictionary(t => t.Name, t => t.DisplayName);
        return [.. items.Select(i => new FindHit(i.DisplayText, $"/admin/contents/{i.Id}", $"{names[i.Type]} · {i.Status.Word()}"))];
    }
}
