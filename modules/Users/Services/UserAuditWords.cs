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
        ["account.edit"] = "修改账号",
        ["account.invite"] = "邀请同事",
        ["account.accept"] = "接受邀请",
        ["account.link"] = "发出设密码的链接",
        ["account.reset"] = "用链接重设密码",
        ["account.forgot"] = "忘记密码",
        ["account.disable"] = "停用账号",
        ["account.enable"] = "启用账号",
        ["account.unlock"] = "解除锁定",
        ["account.handover"] = "移交工作",
        ["account.external.create"] = "统一登录新建账号",
        ["account.external.tie"] = "绑定统一登录",
        ["secondfactor.on"] = "启用动态码",
        ["secondfactor.off"] = "停用动态码",
        ["secondfactor.codes"] = "换新恢复码",
        ["secondfactor.recover"] = "使用恢复码",
        ["secondfactor.refuse"] = "动态码不对",
        ["secondfactor.reset"] = "重设动态码",
        ["session.end"] = "结束登录",
        ["role.add"] = "新建角色",
        ["role.edit"] = "修改角色",
        ["role.delete"] = "删除角色",
        ["role.grant"] = "修改权限",
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
