namespace PanjinPropertyCms.Kernel.Security;

/// <summary>
/// The roles that the site starts with. Roles are data: a bureau renames, splits and adds them. Three of them part the power
/// over the site (三员分立, GB/T 22239-2019 8.1.5): whoever runs it, whoever grants rights and whoever reads the audit log.
/// </summary>
public static class Roles
{
    /// <summary>Holds everything, whatever the matrix says; at least one person has it.</summary>
    public const string Administrator = "Administrator";

    /// <summary>系统管理员: features, settings, tasks, backups; neither people's rights nor the audit log.</summary>
    public const string SystemAdministrator = "SystemAdministrator";

    /// <summary>安全管理员: people and roles.</summary>
    public const string SecurityAdministrator = "SecurityAdministrator";

    /// <summary>审计管理员: reads the audit log and nothing else.</summary>
    public const string Auditor = "Auditor";

    public const string Editor = "Editor";
    public const string Reviewer = "Reviewer";

    /// <summary>受理派单: takes complaints in and sends them on.</summary>
    public const string Dispatcher = "Dispatcher";

    /// <summary>区县、街道经办.</summary>
    public const string DivisionOfficer = "DivisionOfficer";

    /// <summary>物业企业经办.</summary>
    public const string CompanyAgent = "CompanyAgent";

    /// <summary>人民调解员.</summary>
    public const string Mediator = "Mediator";

    /// <summary>法院书记员.</summary>
    public const string CourtClerk = "CourtClerk";

    public const string Trainer = "Trainer";

    /// <summary>触摸屏管理.</summary>
    public const string KioskManager = "KioskManager";

    /// <summary>社会工作部.</summary>
    public const string SocialWorkDesk = "SocialWorkDesk";

    /// <summary>司法局.</summary>
    public const string JusticeDesk = "JusticeDesk";

    /// <summary>行业协会.</summary>
    public const string AssociationDesk = "AssociationDesk";

    /// <summary>街道、社区窗口.</summary>
    public const string StreetClerk = "StreetClerk";

    /// <summary>接收转办的协作单位.</summary>
    public const string PartnerOffice = "PartnerOffice";

    /// <summary>Reads only.</summary>
    public const string Leader = "Leader";
}
