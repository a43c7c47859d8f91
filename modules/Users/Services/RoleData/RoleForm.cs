using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Services.RoleData;

/// <summary>What a role is called and how it works; its permissions are set in the matrix.</summary>
internal sealed class RoleForm
{
    [Display(Name = "名称")]
    [Required(ErrorMessage = "请填写名称。")]
    [StringLength(20, ErrorMessage = "名称太长，最多 20 个字。")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "说明")]
    [StringLength(200, ErrorMessage = "说明太长，最多 200 个字。")]
    public string? Description { get; set; }

    [Display(Name = "登录要用动态码")]
    public bool RequiresTwoFactor { get; set; }

    [Display(Name = "负责全市")]
    public bool CityWide { get; set; }

    /// <summary>A role whose permissions a new one starts with.</summary>
    public Guid? CopyOf { get; set; }

    /// <summary>Which state of the role the form was made from.</summary>
    public string? Stamp { get; set; }
}
