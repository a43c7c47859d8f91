using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>user …</c>: accounts from the operator's shell, for the first one and for the day when nobody can sign in.</summary>
internal static class UserCommands
{
    internal static Task<int> AddAsync(DataFolder folder, AccountToAdd account, CancellationToken cancellationToken) => WithAsync(folder, async accounts =>
        Say(await accounts.AddAsync(account with { Password = Passwords.Read() }, cancellationToken), $"已建立账号 {account.Name}（{account.Role}）。"), cancellationToken);

    internal static Task<int> ResetPasswordAsync(DataFolder folder, string name, CancellationToken cancellationToken) => WithAsync(folder, async accounts =>
        Say(await accounts.SetPasswordAsync(name, Passwords.Read(), cancellationToken), $"{name} 的密码已重设，原来的登录一分钟内退出。"), cancellationToken);

    internal static Task<int> DisableAsync(DataFolder folder, string name, CancellationToken cancellationToken) => WithAsync(folder, async accounts =>
        Say(await accounts.DisableAsync(name, cancellationToken), $"{name} 已停用，原来的登录一分钟内退出。"), cancellationToken);

    internal static Task<int> ResetSecondFactorAsync(DataFolder folder, string name, CancellationToken cancellationToken) => WithAsync(folder, async accounts =>
        Say(await accounts.ResetSecondFactorAsync(name, cancellationToken), $"{name} 的动态码已重设。角色要求动态码的，下次登录时重新设置。"), cancellationToken);

    internal static Task<int> ListAsync(DataFolder folder, CancellationToken cancellationToken) => WithAsync(folder, async accounts =>
    {
        foreach (var line in await accounts.ListAsync(cancellationToken))
        {
            var seen = line.LastSignInUtc is { } utc ? $"上次登录 {CityClock.ToCity(utc):yyyy-MM-dd HH:mm}" : "没有登录过";
            Console.WriteLine($"{line.Name}\t{line.DisplayName}\t{string.Join('、', line.Roles)}\t{line.State}{(line.SecondFactor ? "，有动态码" : "")}\t{seen}");
        }

        return 0;
    }, cancellationToken);

    private static async Task<int> WithAsync(DataFolder folder, Func<IAccounts, Task<int>> act, CancellationToken cancellationToken)
    {
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IAccounts>());
    }

    private static int Say(IOutcome outcome, string done)
    {
        if (outcome.Done)
        {
            Console.WriteLine(done);
            return 0;
        }

        outcome.Refusals.ToList().ForEach(r => Console.Error.WriteLine(r.Message));
        return 1;
    }
}
