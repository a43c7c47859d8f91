using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Closes an account: its sessions end at once, its work and its name in the log stay.</summary>
internal sealed class DisablePerson(PersonAtHand people, UserManager<User> users, SessionStore sessions, LastAdministrator last, CmsDbContext db, IUnitOfWork work, IAuditLog audit)
{
    public async Task<Outcome<User>> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(id, cancellationToken);
        if (!found.Done)
        {
            return Outcome<User>.Refused(found.Refusals);
        }

        if (found.Value.IsSelf)
        {
            return new Refusal("account.self", "不能停用自己的账号。请另一位管理员来停用。");
        }

        IReadOnlyList<Guid> ended = [];
        var outcome = await work.RunAsync<Outcome<User>>(async token =>
        {
            var user = found.Value.User;
            user.Disabled = true;
            await users.UpdateSecurityStampAsync(user);
            await db.SaveChangesAsync(token);
            if (found.Value.Standing.Administrator && await last.RemainsAsync(token) is { } refusal)
            {
                return refusal;
            }

            ended = await sessions.EndAsync(id, null, null, token);
            audit.Write("account.disable", nameof(User), id.ToString(), user.UserName);
            return user;
        }, cancellationToken);
        if (outcome.Done)
        {
            sessions.Forget(ended);
        }

        return outcome;
    }
}
