using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Services.SecondStep;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>The second step at the door: the code of an app that is known, or the first code of one that has to be set up.</summary>
internal sealed class SecondStepSignIn(PendingSignIn pending, SecondCode check, SetUpSecondFactor setUp, OfferedKey offered, EnterSite enter)
{
    private static readonly Refusal Over = new("account.stepover", "登录已经超时。请重新输入登录名和密码。", "Code");

    public async Task<Outcome<SignInStep>> WithCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync() is not ({ TwoFactorEnabled: true } user, var method))
        {
            return Over;
        }

        return await check.RunAsync(user, code, cancellationToken) is { } refusal
            ? refusal
            : await enter.BeginSessionAsync(user, $"{method}和动态码", cancellationToken);
    }

    /// <returns>The recovery codes, to be shown once; the person is signed in.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> WithNewAppAsync(string? key, string code, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync() is not ({ TwoFactorEnabled: false } user, var method))
        {
            return Over;
        }

        var codes = await setUp.RunAsync(user, offered.Unpack(user.Id, key), code, cancellationToken);
        if (!codes.Done)
        {
            return codes;
        }

        var entered = await enter.BeginSessionAsync(user, $"{method}和动态码", cancellationToken);
        return entered.Done ? codes : Outcome<IReadOnlyList<string>>.Refused(entered.Refusals);
    }
}
