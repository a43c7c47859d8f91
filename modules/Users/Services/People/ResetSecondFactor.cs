using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SecondStep;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Takes a second factor away whose phone is lost. Where a role demands one, the person sets it up anew at the next sign-in.</summary>
internal sealed class ResetSecondFactor(PersonAtHand people, SecondFactors factors, RecoveryCodes codes, UserManager<User> users, SessionStore sessions, IUnitOfWork work, IAuditLog audit)
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
            return new Refusal("account.self", "不能重设自己的动态码。请在“登录安全”里停用，或请另一位管理员来重设。");
        }

        var user = found.Value.User;
        sessions.Forget(await work.RunAsync(async token =>
        {
            await factors.RemoveAsync(id, token);
            await codes.ForgetAsync(id, token);
            user.TwoFactorEnabled = false;
            await users.UpdateSecurityStampAsync(user);
            audit.Write("secondfactor.reset", nameof(User), id.ToString(), user.UserName);
            return await sessions.EndAsync(id, null, null, token);
        }, cancellationToken));
        return user;
    }
}
