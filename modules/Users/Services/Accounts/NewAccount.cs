using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>Makes an account with one role. It asks for no permission: each caller has its own (the operator's shell, the one-time token, the console's right).</summary>
internal sealed class NewAccount(
    UserManager<User> users, RoleManager<Role> roles, IPasswordHasher<User> hasher, PasswordRules rules, IUnitOfWork work, IAuditLog audit)
{
    private const string NameField = "Name";
    private const string PasswordField = "Password";

    public async Task<Outcome<User>> RunAsync(string name, string displayName, string password, string role, CancellationToken cancellationToken, Guid? divisionId = null)
    {
        var email = name.Trim();
        if (!await roles.RoleExistsAsync(role))
        {
            return new Refusal("account.role", $"没有名为 {role} 的角色。现有角色：{string.Join("、", roles.Roles.Select(r => r.Name).AsEnumerable().Order())}。", "Role");
        }

        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = displayName, DivisionId = divisionId };
        if (await rules.CheckAsync(user, password, PasswordField) is { Count: > 0 } weak)
        {
            return Outcome<User>.Refused(weak);
        }

        // Hashing is slow by intention and must not happen at the writer gate.
        user.PasswordHash = hasher.HashPassword(user, password);
        return await work.RunAsync<Outcome<User>>(async _ =>
        {
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
            {
                return Outcome<User>.Refused(created.Refusals(NameField));
            }

            await users.AddToRoleAsync(user, role);
            audit.Write("account.create", nameof(User), user.Id.ToString(), $"{email}（{role}）");
            return user;
        }, cancellationToken);
    }
}
