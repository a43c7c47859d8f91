using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Site.Contracts;

/// <summary>The columns whose features are on.</summary>
public sealed class SiteColumns(IEnumerable<SiteColumn> columns, ContentTypes types)
{
    public IReadOnlyList<SiteColumn> All
    {
        get
        {
            var on = types.All.Select(t => t.Name).ToHashSet();
            return [.. columns.Where(c => on.Contains(c.ContentType)).OrderBy(c => c.Order)];
        }
    }

    /// <summary>The column of a type of content.</summary>
    /// <exception cref="InvalidOperationException">The type has no column.</exception>
    public SiteColumn Of(string contentType) => columns.First(c => c.ContentType == contentType);
}
