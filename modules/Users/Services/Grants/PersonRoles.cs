using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>The roles of a person, with what these are granted.</summary>
internal sealed class PersonRoles(CmsDbContext db, RoleGrants grants)
{
    internal async Task<IReadOnlyList<RoleFacts>> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var ids = await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == userId).Select(r => r.RoleId).ToListAsync(cancellationToken);
        return [.. (await grants.AllAsync(cancellationToken)).Values.Where(r => ids.Contains(r.Id))];
    }
}
