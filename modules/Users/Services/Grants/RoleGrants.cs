using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>Every role with its permissions in memory, read anew when a role changes on any node.</summary>
internal sealed class RoleGrants(IServiceScopeFactory scopes) : MemoryFollower
{
    /// <summary>The type of the role claims that are permissions.</summary>
    internal const string ClaimType = "permission";

    private volatile FrozenDictionary<string, RoleFacts>? _byName;

    public override string Name => "角色权限";

    /// <summary>The first question reads; the command line has no followers and asks all the same.</summary>
    internal async ValueTask<FrozenDictionary<string, RoleFacts>> AllAsync(CancellationToken cancellationToken) =>
        _byName ?? await ReadAsync(cancellationToken);

    /// <summary>What was read before the follower stood at its first position may be older than that.</summary>
    public override Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Reads now: whoever saved a role must not see the old one on the next page.</summary>
    internal async Task<FrozenDictionary<string, RoleFacts>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return _byName = await ReadAsync(scope.ServiceProvider.GetRequiredService<CmsDbContext>(), cancellationToken);
    }

    /// <summary>Reads through a context: inside a unit of work only its own sees what stands there.</summary>
    internal static async Task<FrozenDictionary<string, RoleFacts>> ReadAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken);
        var claims = await db.Set<IdentityRoleClaim<Guid>>().AsNoTracking().Where(c => c.ClaimType == ClaimType).ToListAsync(cancellationToken);
        var permissions = claims.ToLookup(c => c.RoleId, c => c.ClaimValue!);
        return roles.ToFrozenDictionary(r => r.Name!, r =>
            new RoleFacts(r.Id, r.Name!, r.DisplayName, permissions[r.Id].ToFrozenSet(), r.CityWide, r.RequiresTwoFactor));
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        changes.Any(c => c.Kind == Role.ChangeKind) ? ReadAsync(cancellationToken) : Task.CompletedTask;
}

/// <summary>What everybody who asks about rights needs of a role.</summary>
internal sealed record RoleFacts(Guid Id, string Name, string DisplayName, FrozenSet<string> Permissions, bool CityWide, bool RequiresTwoFactor);
