using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>What a person does to their own second factor. Each asks for a code first: a screen left open must not be enough.</summary>
internal sealed class OwnSecondFactor(SecondCode check, SecondFactors factors, RecoveryCodes codes, PersonRoles roles, IUnitOfWork work, IAuditLog audit)
{
    /// <summary>A new set of recovery codes; the old ones are void.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> NewCodesAsync(User user, string code, CancellationToken cancellationToken)
    {
        if (await check.RunAsync(user, code, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return await work.RunAsync(async token =>
        {
            audit.Write("secondfactor.codes", nameof(User), user.Id.ToString(), user.UserName);
            return Outcome<IReadOnlyList<string>>.Of(await codes.ReplaceAsync(user.Id, token));
        }, cancellationToken);
    }

    public async Task<Outcome<User>> TurnOffAsync(User user, string code, CancellationToken cancellationToken)
    {
        if ((await roles.OfAsync(user.Id, cancellationToken)).FirstOrDefault(r => r.RequiresTwoFactor) is { } role)
        {
            return new Refusal("secondfactor.required", $"角色“{role.DisplayName}”要求用动态码登录，不能停用。换手机请联系安全管理员重设。", "Code");
        }

        if (await check.RunAsync(user, code, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return await work.RunAsync<Outcome<User>>(async token =>
        {
            await factors.RemoveAsync(user.Id, token);
            await codes.ForgetAsync(user.Id, token);
            audit.Write("secondfactor.off", nameof(User), user.Id.ToString(), user.UserName);
            return user;
        }, cancellationToken);
    }
}
