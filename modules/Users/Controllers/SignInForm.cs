using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What the sign-in page asks for.</summary>
internal sealed class SignInForm
{
    [Display(Name = "登录名")]
    [Required(ErrorMessage = "请填写登录名（邮箱）。")]
    [StringLength(200, ErrorMessage = "登录名太长。请填写您的邮箱。")]
    public string Name { get; set; } = "";

    [Display(Name = "密码")]
    [Required(ErrorMessage = "请填写密码。")]
    [StringLength(128, ErrorMessage = "密码太长，最多 128 位。")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>Where to go afterwards; followed only inside the site.</summary>
    public string? ReturnUrl { get; set; }
}
