using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>紧急横幅: one sentence on top of every page of the portal and the stand.</summary>
public sealed class BannerSettings : IValidatableObject
{
    public const string GroupKey = "banner";

    [Display(Name = "文字", Description = "一句话说清什么事、请大家怎么做；不填就不显示横幅"), DataType(DataType.MultilineText), StringLength(150)]
    public string? Text { get; set; }

    [Display(Name = "种类", Description = "按预警等级选；种类的名称会写在最前面，不只靠颜色")]
    public BannerKind Kind { get; set; } = BannerKind.Plain;

    [Display(Name = "链接", Description = "详细情况在哪一页；没有就不填"), DataType(DataType.Url), StringLength(500)]
    public string? Url { get; set; }

    [Display(Name = "链接文字"), StringLength(20)]
    public string? LinkText { get; set; }

    [Display(Name = "开始时间", Description = "不填就是保存后马上")]
    public DateTime? FromUtc { get; set; }

    [Display(Name = "结束时间", Description = "到时间自动撤下；不填就一直显示，直到有人撤下")]
    public DateTime? UntilUtc { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UntilUtc <= FromUtc)
        {
            yield return new("结束时间要晚于开始时间。", [nameof(UntilUtc)]);
        }
    }
}

/// <summary>The colours of China's warning levels (《突发事件应对法》第六十四条), and an ordinary one.</summary>
public enum BannerKind
{
    [Display(Name = "重要提示")]
    Plain,

    [Display(Name = "蓝色预警")]
    Blue,

    [Display(Name = "黄色预警")]
    Yellow,

    [Display(Name = "橙色预警")]
    Orange,

    [Display(Name = "红色预警")]
    Red,
}
