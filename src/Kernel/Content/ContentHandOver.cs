using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>The content items that a person is responsible for.</summary>
internal sealed class ContentHandOver(CmsDbContext db) : IHandOver
{
    public string Name => "内容";

    public Task<int> CountAsync(Guid personId, CancellationToken cancellationToken) =>
        Of(personId).CountAsync(cancellationToken);

    /// <summary>Neither text nor revision changes: somebody who has the item open can still save.</summary>
    public Task<int> MoveAsync(Guid from, Guid to, CancellationToken cancellationToken) =>
        Of(from).ExecuteUpdateAsync(s => s.SetProperty(i => i.OwnerId, to), cancellationToken);

    /// <summary>What was removed for good needs nobody any more.</summary>
    private IQueryable<ContentItem> Of(Guid personId) => db.Set<ContentItem>().Where(i => i.OwnerId == personId && i.Status != ContentStatus.Removed);
}
