using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;

namespace PanjinPropertyCms.Users.Services.FirstRun;

/// <summary>Whether anybody can administer the site. A demo account outside of Development cannot.</summary>
internal sealed class Administrators(IHostEnvironment environment)
{
    internal Task<bool> AnyAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var demo = environment.IsDevelopment();
        return (
            from user in db.Set<User>()
            join link in db.Set<IdentityUserRole<Guid>>() on user.Id equals link.UserId
            join role in db.Set<Role>() on link.RoleId equals role.Id
            where role.Name == Roles.Administrator && (demo || !user.NormalizedUserName!.EndsWith(DemoAccounts.Domain))
            select user.Id).AnyAsync(cancellationToken);
    }
}
