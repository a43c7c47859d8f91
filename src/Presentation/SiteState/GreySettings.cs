using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>灰色显示 on days of national mourning.</summary>
public sealed class GreySettings : IValidatableObject
{
    public const string GroupKey = "grey";

    [Display(Name = "灰色显示", Description = "哀悼日使用；文字照样看得清")]
    public bool On { get; set; }

    [Display(Name = "范围")]
    public GreyScope Scope { get; set; }

    [Display(Name = "第一天", Description = "从这一天零点起；不填就是保存后马上")]
    public DateOnly? From { get; set; }

    [Display(Name = "最后一天", Description = "过了这一天自动恢复；不填就一直灰色，直到有人关")]
    public DateOnly? Until { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From)
        {
            yield return new("最后一天不能早于第一天。", [nameof(Until)]);
        }
    }
}

public enum GreyScope
{
    [Display(Name = "整个网站")]
    Site,

    [Display(Name = "只有首页")]
    Home,
}
