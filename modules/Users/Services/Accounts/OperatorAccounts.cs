using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.People;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>Accounts for whoever operates the server. What the console can do too goes through the console's actions; the shell is the system and holds every right.</summary>
internal sealed class OperatorAccounts(
    NewAccount account, PersonLists lists, DisablePerson disable, ResetSecondFactor reset, PasswordRules rules, IPasswordHasher<User> hasher, UserManager<User> users,
    SessionStore sessions, RoleGrants grants, CmsDbContext db, IUnitOfWork work, IAuditLog audit) : IAccounts
{
    public async Task<Outcome<Guid>> AddAsync(AccountToAdd wanted, CancellationToken cancellationToken)
    {
        var role = (await grants.AllAsync(cancellationToken)).Values.FirstOrDefault(r => r.DisplayName == wanted.Role)?.Name ?? wanted.Role;
        Guid? division = null;
        if (wanted.Division is { } place)
        {
            var found = await db.Set<Division>().AsNoTracking().Where(d => d.Code == place || d.Name == place).Select(d => new { d.Id, d.Code }).Take(2).ToListAsync(cancellationToken);
            if (found.Count != 1)
            {
                return new Refusal("account.division", found.Count == 0 ? $"没有区划 {place}。请写区划的代码或全名。" : $"叫 {place} 的区划不止一个。请写代码，例如 {found[0].Code}。");
            }

            division = found[0].Id;
        }

        var name = string.IsNullOrWhiteSpace(wanted.DisplayName) ? wanted.Name.Split('@')[0].Trim() : wanted.DisplayName.Trim();
        var outcome = await account.RunAsync(wanted.Name, name, wanted.Password, role, cancellationToken, division);
        return outcome.Done ? outcome.Value.Id : Outcome<Guid>.Refused(outcome.Refusals);
    }

    public async Task<Outcome<Guid>> SetPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(name.Trim()) is not { } user)
        {
            return Missing(name);
        }

        if (await rules.CheckAsync(user, password, "Password") is { Count: > 0 } weak)
        {
            return Outcome<Guid>.Refused(weak);
        }

        var hash = hasher.HashPassword(user, password);
        return await work.RunAsync<Outcome<Guid>>(async token =>
        {
            (user.PasswordHash, user.LockoutEnd, user.AccessFailedCount) = (hash, null, 0);
            await users.UpdateSecurityStampAsync(user);
            await sessions.EndAsync(user.Id, null, null, token);
            audit.Write("account.password", nameof(User), user.Id.ToString(), user.UserName);
            return user.Id;
        }, cancellationToken);
    }

    public Task<Outcome<Guid>> DisableAsync(string name, CancellationToken cancellationToken) => WithAsync(name, id => disable.RunAsync(id, cancellationToken));

    public Task<Outcome<Guid>> ResetSecondFactorAsync(string name, CancellationToken cancellationToken) => WithAsync(name, id => reset.RunAsync(id, cancellationToken));

    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await lists.RowsAsync(new PersonFilter(), ListSort.Parse("email"), 0, int.MaxValue, cancellationToken))
            .Select(r => new AccountLine(r.User.UserName!, r.User.DisplayName, r.Roles, r.State.Word, r.User.TwoFactorEnabled, r.User.LastSignInUtc)),
    ];

    private async Task<Outcome<Guid>> WithAsync(string name, Func<Guid, Task<Outcome<User>>> act)
    {
        if (await users.FindByNameAsync(name.Trim()) is not { } user)
        {
            return Missing(name);
        }

        var outcome = await act(user.Id);
        return outcome.Done ? user.Id : Outcome<Guid>.Refused(outcome.Refusals);
    }

    private static Refusal Missing(string name) => new(Refusal.NotFoundCode, $"没有账号 {name}。用 user list 查看现有账号。");
}
