namespace PanjinPropertyCms.Kernel.Security;

/// <summary>The permissions that belong to no module.</summary>
public sealed class KernelPermissions : IPermissionProvider
{
    public const string UseConsole = "Kernel.UseConsole";
    public const string ManageFeatures = "Kernel.ManageFeatures";
    public const string ManageTasks = "Kernel.ManageTasks";

    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(UseConsole, "进入管理台", Roles.Administrator, Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.Auditor, Roles.Editor, Roles.Reviewer,
            Roles.Dispatcher, Roles.DivisionOfficer, Roles.CompanyAgent, Roles.Mediator, Roles.CourtClerk, Roles.Trainer, Roles.KioskManager, Roles.SocialWorkDesk,
            Roles.JusticeDesk, Roles.AssociationDesk, Roles.StreetClerk, Roles.PartnerOffice, Roles.Leader),
        new(ManageFeatures, "启用和停用功能", Roles.Administrator, Roles.SystemAdministrator),
        new(ManageTasks, "导入、重建索引等后台任务", Roles.Administrator, Roles.SystemAdministrator),
    ];
}
