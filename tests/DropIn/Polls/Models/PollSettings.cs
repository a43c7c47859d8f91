using System.ComponentModel.DataAnnotations;

namespace Polls.Models;

/// <summary>The editors' settings of this module.</summary>
public sealed class PollSettings
{
    [Display(Name = "栏目标题"), Required(ErrorMessage = "请填写栏目标题。"), StringLength(30, ErrorMessage = "栏目标题最多 30 个字。")]
    public string Heading { get; set; } = "听听您的意见";
}
