using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>What the address of the list asks for.</summary>
internal sealed record PersonFilter
{
    public string? Q { get; init; }

    public Guid? Role { get; init; }

    public Guid? Division { get; init; }

    /// <summary>One of <see cref="PersonStates.All"/>; anything else is all.</summary>
    public string? State { get; init; }

    /// <summary>What the list sorts by.</summary>
    internal static readonly SortOrder<User> Sorts = new SortOrder<User>("name")
        .By("name", u => u.DisplayName).By("email", u => u.NormalizedUserName).By("seen", u => u.LastSignInUtc).Then(u => u.Id);

    internal async Task<IQueryable<User>> ApplyAsync(IQueryable<User> users, CmsDbContext db, CancellationToken cancellationToken)
    {
        if (Q?.Trim() is { Length: > 0 } text)
        {
            var name = text.ToUpperInvariant();
            users = users.Where(u => u.DisplayName.Contains(text) || u.NormalizedUserName!.Contains(name));
        }

        if (Role is { } role)
        {
            users = users.Where(u => db.Set<IdentityUserRole<Guid>>().Any(l => l.UserId == u.Id && l.RoleId == role));
        }

        if (Division is { } division)
        {
            var below = (await db.SubtreeAsync(division, cancellationToken)).Select(d => (Guid?)d).ToList();
            users = users.Where(u => below.Contains(u.DivisionId));
        }

        return users;
    }
}
