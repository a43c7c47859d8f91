using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>Asks whether a typed code, of the app or of the recovery set, is right, and spends it. Failures count with those of the password.</summary>
internal sealed class SecondCode(SecondFactors factors, RecoveryCodes codes, FailedAttempts attempts, IUnitOfWork work, IAuditLog audit)
{
    private const string Field = "Code";

    /// <returns>Null when it was right.</returns>
    public async Task<Refusal?> RunAsync(User user, string code, CancellationToken cancellationToken)
    {
        if (await attempts.LockedUntilAsync(user.Id, cancellationToken) is { } locked)
        {
            return FailedAttempts.Locked(locked, Field);
        }

        return await work.RunAsync(async token =>
        {
            // Asked again inside: of many guesses sent at once, one may be right after the others have locked the account.
            if (await attempts.LockedUntilAsync(user.Id, token) is { } until)
            {
                return FailedAttempts.Locked(until, Field);
            }

            var answer = await factors.UseAsync(user.Id, code, token);
            var recovered = answer != CodeAnswer.Right && await codes.UseAsync(user.Id, code, token);
            if (recovered)
            {
                audit.Write("secondfactor.recover", nameof(User), user.Id.ToString(), user.UserName);
            }

            return answer == CodeAnswer.Right || recovered ? null
                : answer == CodeAnswer.KeyLost ? new Refusal("secondfactor.keylost", $"{PersonalData.Unreadable}，动态码暂时不能用。请用恢复码登录，或联系安全管理员重设。", Field)
                : await WrongAsync(user, token);
        }, cancellationToken);
    }

    private async Task<Refusal> WrongAsync(User user, CancellationToken cancellationToken)
    {
        var until = await attempts.CountAsync(user.Id, cancellationToken);
        audit.Write(until is null ? "secondfactor.refuse" : "account.lock", nameof(User), user.Id.ToString(), user.UserName);
        return until is { } end
            ? FailedAttempts.Locked(end, Field)
            : new Refusal("secondfactor.wrong", "动态码或恢复码不对，或者已经用过。请等应用里显示新的 6 位数字后再输入。", Field);
    }
}
