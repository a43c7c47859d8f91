using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>Finds the bodies that a name means.</summary>
public interface IOrganisationNames
{
    /// <summary>By full name, short name, other or former name; a group's name expands to its members. Empty when nobody is known by it.</summary>
    Task<IReadOnlyList<Organisation>> ResolveAsync(string name, CancellationToken cancellationToken);
}

internal sealed class OrganisationNames(CmsDbContext db) : IOrganisationNames
{
    public async Task<IReadOnlyList<Organisation>> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var members = db.Set<OrganisationGroupMember>().Where(m => m.GroupName == wanted).Select(m => m.OrganisationId);
        var named = db.Set<OrganisationName>().Where(n => n.Name == wanted).Select(n => n.OrganisationId);
        return await db.Set<Organisation>().AsNoTracking()
            .Where(o => o.Name == wanted || o.ShortName == wanted || named.Contains(o.Id) || members.Contains(o.Id))
            .OrderBy(o => o.Key).ToListAsync(cancellationToken);
    }
}
