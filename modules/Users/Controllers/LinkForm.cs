using System.ComponentModel.DataAnnotations;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What a link asks for: the name where it invites, and a password.</summary>
internal sealed class LinkForm
{
    [Display(Name = "姓名")]
    [StringLength(40, ErrorMessage = "姓名太长，最多 40 个字。")]
    public string? DisplayName { get; set; }

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

    public string? Token { get; set; }
}

/// <param name="Fault">Why the link cannot be used; null when it can.</param>
internal sealed record LinkPage(LinkForm Form, AccountLinkKind Kind, string UserName, string? Fault);

/// <summary>What somebody says who forgot the password.</summary>
internal sealed class ForgottenForm
{
    [Display(Name = "登录名")]
    [Required(ErrorMessage = "请填写登录名（邮箱）。")]
    [StringLength(200, ErrorMessage = "登录名太长。请填写您的邮箱。")]
    public string Name { get; set; } = "";
}
