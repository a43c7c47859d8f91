using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services;

/// <summary>What the audit log calls this module's actions.</summary>
internal static class UserAuditWords
{
    internal static readonly Dictionary<string, string> Actions = new()
    {
        ["account.signin"] = "登录",
        ["account.signout"] = "退出",
        ["account.refuse"] = "登录被拒",
        ["account.lock"] = "账号锁定",
        ["account.create"] = "新建账号",
        ["account.password"] = "修改密码",
        ["role.seed"] = "配置默认角色",
        ["site.setup"] = "建立网站",
    };

    internal static readonly Dictionary<string, string> Kinds = new()
    {
        [nameof(User)] = "账号",
        [nameof(Role)] = "角色",
        ["Site"] = "网站",
    };
}
