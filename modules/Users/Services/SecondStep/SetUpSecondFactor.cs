using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>Ties an authenticator app to an account once its first code is right. Who calls has made sure that it is the person's own.</summary>
internal sealed class SetUpSecondFactor(CmsDbContext db, RecoveryCodes codes, PersonalData personal, IUnitOfWork work, IAuditLog audit, TimeProvider time)
{
    private const string Field = "Code";

    /// <returns>The recovery codes, to be shown once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(User user, string? key, string code, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new Refusal("secondfactor.expired", "这个二维码已经过期。请用下面的新二维码重新添加。", Field);
        }

        if (Totp.Match(key, code, time.GetUtcNow(), lastStep: 0) is not { } step)
        {
            return new Refusal("secondfactor.wrong", "动态码不对。请输入应用里现在显示的 6 位数字，并检查手机时间是否准确。", Field);
        }

        return await work.RunAsync<Outcome<IReadOnlyList<string>>>(async token =>
        {
            if (await db.Set<SecondFactor>().AnyAsync(f => f.UserId == user.Id, token))
            {
                return new Refusal("secondfactor.exists", "这个账号已经设置了动态码。要换手机，请先停用再重新设置。", Field);
            }

            db.Add(new SecondFactor { UserId = user.Id, Key = personal.Protect(key)!, LastStep = step, SinceUtc = time.GetUtcNow().UtcDateTime });
            await db.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, true), token);
            audit.Write("secondfactor.on", nameof(User), user.Id.ToString(), user.UserName);
            return Outcome<IReadOnlyList<string>>.Of(await codes.ReplaceAsync(user.Id, token));
        }, cancellationToken);
    }
}
