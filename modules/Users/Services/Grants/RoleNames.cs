using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>The roles that a site starts with and what they are at first; a bureau changes all but the names in code.</summary>
internal static class RoleNames
{
    internal static readonly IReadOnlyDictionary<string, RoleStart> Defaults = new Dictionary<string, RoleStart>
    {
        [Roles.Administrator] = new("总管理员", "拥有全部权限。平时用下面三个管理员角色，只在需要时用它。", CityWide: true),
        [Roles.SystemAdministrator] = new("系统管理员", "管功能、设置、任务和备份；不管人员权限，不看审计日志。", CityWide: true),
        [Roles.SecurityAdministrator] = new("安全管理员", "管账号、角色和权限；不改内容和系统设置。", CityWide: true),
        [Roles.Auditor] = new("审计管理员", "只看审计日志。"),
        [Roles.Editor] = new("编辑", "起草和发布内容。", CityWide: true),
        [Roles.Reviewer] = new("审核", "审核并发布内容。", CityWide: true),
        [Roles.Dispatcher] = new("受理派单", "受理投诉并派给责任单位。", CityWide: true),
        [Roles.DivisionOfficer] = new("区县街道经办", "办理本区县、本街道的事项。"),
        [Roles.CompanyAgent] = new("企业经办", "代表物业服务企业答复和填报。"),
        [Roles.Mediator] = new("调解员", "办理派给自己的调解。"),
        [Roles.CourtClerk] = new("法院书记员", "办理委派调解和司法确认。"),
        [Roles.Trainer] = new("讲师", "维护自己的课程和场次。"),
        [Roles.KioskManager] = new("触摸屏管理", "管理触摸屏终端。"),
        [Roles.SocialWorkDesk] = new("社会工作部", "牵头督办，看全市情况。", CityWide: true),
        [Roles.JusticeDesk] = new("司法局", "指导人民调解，看全市情况。", CityWide: true),
        [Roles.AssociationDesk] = new("行业协会", "行业自律和培训。", CityWide: true),
        [Roles.StreetClerk] = new("街道社区窗口", "在窗口替居民登记。"),
        [Roles.PartnerOffice] = new("协作单位", "接收转办的事项。"),
        [Roles.Leader] = new("领导", "只看，不改。", CityWide: true),
    };

    /// <summary>As they stand above; the bureau's own behind them.</summary>
    internal static int OrderOf(string name) => Defaults.Keys.Index().Where(k => k.Item == name).Select(k => k.Index).DefaultIfEmpty(int.MaxValue).First();

    /// <summary>Those that code or the parting of powers counts on: they can be renamed but not deleted.</summary>
    internal static bool IsFixed(string name) =>
        name is Roles.Administrator or Roles.SystemAdministrator or Roles.SecurityAdministrator or Roles.Auditor;
}

/// <param name="CityWide">Whether its people see the whole city when they are bound to nothing.</param>
internal sealed record RoleStart(string DisplayName, string Description, bool CityWide = false);
