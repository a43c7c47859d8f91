using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.People;

namespace PanjinPropertyCms.Users.Services.RoleData;

/// <summary>Who may change which role. A role holds for the whole city, so only a desk of the whole city touches it.</summary>
internal static class RoleRules
{
    /// <param name="held">The actor's own roles.</param>
    /// <param name="role">The role as it is; null for a new one.</param>
    /// <param name="permissions">What it shall be granted.</param>
    internal static Refusal? OfChange(Reach actor, IReadOnlySet<string> held, RoleFacts? role, IReadOnlySet<string> permissions, bool cityWide)
    {
        if (actor.Unlimited)
        {
            return null;
        }

        if (!actor.Scope.Everything)
        {
            return new("role.wider", "角色对全市生效，而您只管一部分。请联系全市的安全管理员。");
        }

        if (role?.Name == Kernel.Security.Roles.Administrator)
        {
            return new("role.stronger", "“总管理员”只能由总管理员修改。");
        }

        var changed = permissions.Except(role?.Permissions ?? []).Concat((role?.Permissions ?? []).Except(permissions)).ToList();
        if (role is not null && held.Contains(role.Name) && (changed.Count > 0 || cityWide != role.CityWide))
        {
            return new("role.self", $"不能改自己所属角色“{role.DisplayName}”的权限和范围。请另一位管理员来改。");
        }

        return actor.GrantsAll || changed.TrueForAll(actor.Permissions.Contains)
            ? null
            : new("role.stronger", "您只能授予和收回自己有的权限。请联系全市的安全管理员。");
    }
}
