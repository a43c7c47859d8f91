using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>
/// Who may do what to whose account. The rule behind all of it: nobody comes to more rights through an account than the person who
/// administers it has, except by the desk whose task is to grant rights, and that desk grants nothing to itself.
/// </summary>
internal static class Control
{
    private static readonly string[] ThreeAdministrators = [Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.Auditor];

    /// <summary>Whether an account may be handled at all: who sets a password can sign in as that person.</summary>
    internal static Refusal? OfPerson(Reach actor, Standing person)
    {
        if (actor.Unlimited || person.Id == actor.Id)
        {
            return null;
        }

        if (person.Administrator)
        {
            return new("account.stronger", "总管理员的账号只能由总管理员管理。");
        }

        if (!actor.GrantsAll && !person.Permissions.IsSubsetOf(actor.Permissions))
        {
            return new("account.stronger", "这个人的权限比您多，您不能管理这个账号。请联系全市的安全管理员。");
        }

        return actor.Scope.Everything || !person.SeesEverything
            ? null
            : new("account.wider", "这个人负责的范围比您大，您不能管理这个账号。请联系全市的安全管理员。");
    }

    /// <summary>Whether an account may become what the form says.</summary>
    /// <param name="before">As it is; an invitation has an account without roles.</param>
    internal static Refusal? OfChange(Reach actor, Standing before, Standing after)
    {
        if (OfPerson(actor, before) is { } refusal)
        {
            return refusal;
        }

        var moved = (before.DivisionId, before.OrganisationId) != (after.DivisionId, after.OrganisationId);
        if (before.Id == actor.Id && !actor.Unlimited && (moved || !before.Roles.SetEquals(after.Roles)))
        {
            return new("account.self", "不能改自己的角色和管理范围。请另一位管理员来改。", "Roles");
        }

        return Separated(before, after) ?? (actor.Unlimited || before.Id == actor.Id ? null : Granted(actor, before, after) ?? Within(actor, after));
    }

    private static Refusal? Granted(Reach actor, Standing before, Standing after)
    {
        if (after.Administrator && !before.Administrator)
        {
            return new("role.stronger", "“总管理员”只能由总管理员授予。", "Roles");
        }

        return actor.GrantsAll || after.Permissions.IsSubsetOf(actor.Permissions)
            ? null
            : new("role.stronger", "所选的角色里有您自己没有的权限，您不能授予。请联系全市的安全管理员。", "Roles");
    }

    /// <summary>The new place must lie inside the actor's own.</summary>
    private static Refusal? Within(Reach actor, Standing after)
    {
        var scope = actor.Scope;
        if (scope.Everything)
        {
            return null;
        }

        if (after.SeesEverything || (after.DivisionId is null && after.OrganisationId is null)
            || (after.DivisionId is { } division && !scope.DivisionIds.Contains(division)))
        {
            return new("account.wider", "区划要在您的管理范围以内。请在列表中选一个。", "DivisionId");
        }

        return after.OrganisationId is { } organisation && organisation != scope.OrganisationId
            ? new("account.wider", "您只能把人放进您自己的单位，或者不选单位。", "OrganisationId")
            : null;
    }

    /// <summary>三员分立 (GB/T 22239-2019 8.1.5): nobody runs the site, grants its rights and audits both.</summary>
    private static Refusal? Separated(Standing before, Standing after)
    {
        var now = ThreeAdministrators.Count(after.Roles.Contains);
        return now > 1 && now > ThreeAdministrators.Count(before.Roles.Contains)
            ? new("role.separation", "系统管理员、安全管理员、审计管理员要由不同的人担任。请只选一个。", "Roles")
            : null;
    }
}
