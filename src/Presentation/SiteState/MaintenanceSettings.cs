using System.ComponentModel.DataAnnotations;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>维护模式: residents read why the site rests and when to come back; the console, sign-in and health checks go on.</summary>
public sealed class MaintenanceSettings : IValidatableObject
{
    public const string GroupKey = "maintenance";

    [Display(Name = "开启维护模式", Description = "居民打开网站时只看到维护页；管理台、登录照常使用")]
    public bool On { get; set; }

    [Display(Name = "原因", Description = "居民会看到，写一句话"), Required, StringLength(200)]
    public string Reason { get; set; } = "网站正在维护升级，暂时不能使用。";

    [Display(Name = "预计结束时间", Description = "写给居民看的；不填就请居民过一会儿再来")]
    public DateTime? ExpectedEndUtc { get; set; }

    [Display(Name = "自动结束时间", Description = "到这个时间网站自己恢复；不填就要有人来关")]
    public DateTime? EndsAtUtc { get; set; }

    [Display(Name = "维护期间谁可以照常访问")]
    public MaintenancePass Pass { get; set; }

    /// <summary>The permission that lets somebody pass.</summary>
    internal string PassPermission => Pass == MaintenancePass.Operators ? KernelPermissions.ManageMaintenance : KernelPermissions.UseConsole;

    /// <summary>When residents may hope to find the site again; null is not known.</summary>
    internal DateTime? BackUtc => ExpectedEndUtc ?? EndsAtUtc;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsAtUtc < ExpectedEndUtc)
        {
            yield return new("自动结束时间不能早于告诉居民的预计结束时间。", [nameof(EndsAtUtc)]);
        }
    }
}

/// <summary>Who uses the site while it is maintained.</summary>
public enum MaintenancePass
{
    [Display(Name = "所有能进管理台的人")]
    Staff,

    [Display(Name = "只有能开关维护模式的人")]
    Operators,
}
