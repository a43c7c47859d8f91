using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>EF Core keeps one model for each type of context; a site with drop-in modules has another than one without, in the same process when one was left out.</summary>
internal sealed class ModelOfCatalog : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as CmsDbContext)?.ModelKey, designTime);
}
