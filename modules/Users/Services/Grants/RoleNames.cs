using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>The roles that a site starts with and what they are called at first.</summary>
internal static class RoleNames
{
    internal static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        [Roles.Administrator] = "系统管理员",
        [Roles.Editor] = "编辑",
        [Roles.Reviewer] = "审核",
        [Roles.Auditor] = "审计",
        [Roles.Leader] = "领导",
    };
}
