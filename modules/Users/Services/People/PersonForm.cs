using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>What an administrator says about a person; the same for an invitation and for a change.</summary>
internal sealed class PersonForm
{
    [Display(Name = "姓名")]
    [Required(ErrorMessage = "请填写姓名。")]
    [StringLength(40, ErrorMessage = "姓名太长，最多 40 个字。")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "工作邮箱")]
    [Required(ErrorMessage = "请填写邮箱，它就是登录名。")]
    [EmailAddress(ErrorMessage = "这不是有效的邮箱。请按 li@example.cn 的样子填写。")]
    [StringLength(200, ErrorMessage = "邮箱太长，最多 200 位。")]
    public string Email { get; set; } = "";

    /// <summary>Empty keeps the one that is stored: it is shown masked and cannot come back from the form.</summary>
    [Display(Name = "电话")]
    [StringLength(30, ErrorMessage = "电话太长，最多 30 位。")]
    [RegularExpression(@"[0-9０-９+\-－()（） ]*", ErrorMessage = "电话只能有数字、空格、横线和括号。")]
    public string? Phone { get; set; }

    [Display(Name = "删除已存的电话")]
    public bool RemovePhone { get; set; }

    /// <summary>Ids.</summary>
    [Display(Name = "角色")]
    [MinLength(1, ErrorMessage = "请至少选一个角色。")]
    public Guid[] Roles { get; set; } = [];

    [Display(Name = "区划")]
    public Guid? DivisionId { get; set; }

    [Display(Name = "单位")]
    public Guid? OrganisationId { get; set; }

    /// <summary>Which state of the account the form was made from.</summary>
    public string? Stamp { get; set; }
}
