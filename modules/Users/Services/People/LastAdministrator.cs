using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Somebody who can sign in and holds everything must remain; asked inside the unit of work, after the change was saved.</summary>
internal sealed class LastAdministrator(CmsDbContext db)
{
    internal async Task<Refusal?> RemainsAsync(CancellationToken cancellationToken) =>
        await (from user in db.Set<User>()
               join link in db.Set<IdentityUserRole<Guid>>() on user.Id equals link.UserId
               join role in db.Set<Role>() on link.RoleId equals role.Id
               where role.Name == Roles.Administrator && !user.Disabled && user.PasswordHash != null
               select user.Id).AnyAsync(cancellationToken)
            ? null
            : new Refusal("account.last", "这是最后一位总管理员，改了以后就没有人能管理网站了。请先让另一个人担任总管理员。", "Roles");
}
