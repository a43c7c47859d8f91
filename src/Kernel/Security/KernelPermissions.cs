namespace PanjinPropertyCms.Kernel.Security;

/// <summary>The permissions that belong to no module.</summary>
public sealed class KernelPermissions : IPermissionProvider
{
    public const string UseConsole = "Kernel.UseConsole";
    public const string ManageFeatures = "Kernel.ManageFeatures";
    public const string ManageTasks = "Kernel.ManageTasks";
    public const string ReadStatus = "Kernel.ReadStatus";
    public const string ManageBackups = "Kernel.ManageBackups";
    public const string ReadAudit = "Kernel.ReadAudit";
    public const string ManageSettings = "Kernel.ManageSettings";
    public const string ManageBanner = "Kernel.ManageBanner";
    public const string ManageMaintenance = "Kernel.ManageMaintenance";

    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(UseConsole, "进入管理台", Roles.Administrator, Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.Auditor, Roles.Editor, Roles.Reviewer,
            Roles.Dispatcher, Roles.DivisionOfficer, Roles.CompanyAgent, Roles.Mediator, Roles.CourtClerk, Roles.Trainer, Roles.KioskManager, Roles.SocialWorkDesk,
            Roles.JusticeDesk, Roles.AssociationDesk, Roles.StreetClerk, Roles.PartnerOffice, Roles.Leader),
        new(ManageFeatures, "启用和停用功能", Roles.Administrator, Roles.SystemAdministrator),
        new(ManageTasks, "导入、重建索引等后台任务", Roles.Administrator, Roles.SystemAdministrator),
        new(ReadStatus, "查看系统状态", Roles.Administrator, Roles.SystemAdministrator, Roles.Leader),
        new(ManageBackups, "备份：设置、立即备份、校验和下载", Roles.Administrator, Roles.SystemAdministrator),
        new(ReadAudit, "查阅、导出和核对审计日志", Roles.Auditor),
        new(ManageSettings, "修改网站设置", Roles.Administrator, Roles.SystemAdministrator),
        new(ManageBanner, "发布紧急横幅、设置灰色显示", Roles.Administrator, Roles.SystemAdministrator, Roles.Reviewer),
        new(ManageMaintenance, "开关维护模式", Roles.Administrator, Roles.SystemAdministrator),
    ];
}
