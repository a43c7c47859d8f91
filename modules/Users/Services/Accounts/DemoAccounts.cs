using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>One account for each role, with passwords that everybody knows. Outside of Development they are not made, and those that came with a copied data folder cannot sign in.</summary>
internal sealed class DemoAccounts(IServiceScopeFactory scopes, IHostEnvironment environment) : IDemoAccounts
{
    /// <summary>Nobody else gets a name under it: the domain belongs to the demonstration.</summary>
    internal const string Domain = "@EXAMPLE.CN";

    private static readonly (DemoAccount Account, string DisplayName)[] All =
    [
        (new("admin@example.cn", "Panjin-admin-1", Roles.Administrator), "管理员（示例）"),
        (new("editor@example.cn", "Panjin-editor-1", Roles.Editor), "李编辑（示例）"),
        (new("reviewer@example.cn", "Panjin-reviewer-1", Roles.Reviewer), "王审核（示例）"),
        (new("auditor@example.cn", "Panjin-auditor-1", Roles.Auditor), "赵审计（示例）"),
        (new("leader@example.cn", "Panjin-leader-1", Roles.Leader), "周领导（示例）"),
    ];

    internal static bool Owns(User user) => user.NormalizedUserName?.EndsWith(Domain, StringComparison.Ordinal) == true;

    /// <exception cref="InvalidOperationException">The environment is not Development.</exception>
    public async Task<IReadOnlyList<DemoAccount>> EnsureAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Demo accounts exist in Development only.");
        }

        CurrentActor.DeclareSystem("系统·演示账号");
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<User>()
            .Where(u => u.NormalizedUserName!.EndsWith(Domain)).Select(u => u.UserName!).ToListAsync(cancellationToken);
        foreach (var (account, displayName) in All.Where(a => !known.Contains(a.Account.Name)))
        {
            _ = (await scope.ServiceProvider.GetRequiredService<NewAccount>().RunAsync(account.Name, displayName, account.Password, account.Role, cancellationToken)).Value;
        }

        return [.. All.Select(a => a.Account)];
    }
}
