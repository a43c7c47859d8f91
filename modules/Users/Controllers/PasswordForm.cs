using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What the page for one's own password asks for.</summary>
internal sealed class PasswordForm
{
    [Display(Name = "现在的密码")]
    [Required(ErrorMessage = "请填写现在的密码。")]
    [StringLength(128, ErrorMessage = "密码太长，最多 128 位。")]
    [DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [Display(Name = "新密码")]
    [Required(ErrorMessage = "请填写新密码。")]
    [StringLength(128, ErrorMessage = "密码太长，最多 128 位。")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "再输一遍新密码")]
    [Required(ErrorMessage = "请把新密码再输一遍。")]
    [Compare(nameof(Password), ErrorMessage = "两遍输入的新密码不一样。请重新输入。")]
    [DataType(DataType.Password)]
    public string Repeated { get; set; } = "";
}
