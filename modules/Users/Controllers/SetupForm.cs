using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What the first run asks for. The names of the fields are those that refusals carry.</summary>
internal sealed class SetupForm
{
    [Display(Name = "网站名称")]
    [Required(ErrorMessage = "请填写网站名称。")]
    [StringLength(60, ErrorMessage = "网站名称太长，最多 60 个字。")]
    public string SiteName { get; set; } = "";

    [Display(Name = "管理员邮箱")]
    [Required(ErrorMessage = "请填写管理员的邮箱，它就是登录名。")]
    [EmailAddress(ErrorMessage = "这不是有效的邮箱。请按 li@example.cn 的样子填写。")]
    [StringLength(200, ErrorMessage = "邮箱太长，最多 200 位。")]
    public string Name { get; set; } = "";

    [Display(Name = "密码")]
    [Required(ErrorMessage = "请填写密码。")]
    [StringLength(128, ErrorMessage = "密码太长，最多 128 位。")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "再输一遍密码")]
    [Required(ErrorMessage = "请把密码再输一遍。")]
    [Compare(nameof(Password), ErrorMessage = "两遍输入的密码不一样。请重新输入。")]
    [DataType(DataType.Password)]
    public string Repeated { get; set; } = "";

    [Display(Name = "装入示例内容")]
    public bool Sample { get; set; }

    /// <summary>The one-time token from the address.</summary>
    public string? Token { get; set; }
}
