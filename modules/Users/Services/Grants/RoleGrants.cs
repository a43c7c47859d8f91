using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>The permissions of every role in memory, read anew when a role changes on any node.</summary>
internal sealed class RoleGrants(IServiceScopeFactory scopes) : MemoryFollower
{
    /// <summary>The type of the role claims that are permissions.</summary>
    internal const string ClaimType = "permission";

    private volatile FrozenDictionary<string, FrozenSet<string>>? _byRole;

    public override string Name => "角色权限";

    /// <summary>The first question reads; the command line has no followers and asks all the same.</summary>
    internal async ValueTask<FrozenDictionary<string, FrozenSet<string>>> AllAsync(CancellationToken cancellationToken) =>
        _byRole ?? await ReadAsync(cancellationToken);

    /// <summary>What was read before the follower stood at its first position may be older than that.</summary>
    public override Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        changes.Any(c => c.Kind == Role.ChangeKind) ? ReadAsync(cancellationToken) : Task.CompletedTask;

    private async Task<FrozenDictionary<string, FrozenSet<string>>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var grants = await (
            from claim in db.Set<IdentityRoleClaim<Guid>>()
            join role in db.Set<Role>() on claim.RoleId equals role.Id
            where claim.ClaimType == ClaimType
            select new { Role = role.Name!, Permission = claim.ClaimValue! }).ToListAsync(cancellationToken);
        return _byRole = grants.GroupBy(g => g.Role).ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Permission).ToFrozenSet());
    }
}
