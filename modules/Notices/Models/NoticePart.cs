using System.ComponentModel.DataAnnotations;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Notices.Models;

/// <summary>What a notice says.</summary>
public sealed class NoticePart : ContentPart
{
    public const string ContentType = "Notice";

    [Display(Name = "种类", Description = "例如：通知、公告、提示、公示、培训", GroupName = "发布信息"), Required(ErrorMessage = "请填写种类。"), StringLength(10, ErrorMessage = "种类最多 10 个字。")]
    public string Kind { get; set; } = "通知";

    [Display(Name = "来源", Description = "发布单位的全称", GroupName = "发布信息"), Required(ErrorMessage = "请填写来源。"), StringLength(100, ErrorMessage = "来源最多 100 个字。")]
    public string Source { get; set; } = "";

    [Display(Name = "摘要", Description = "一两句话，列表和订阅里显示"), DataType(DataType.MultilineText), StringLength(200, ErrorMessage = "摘要最多 200 个字。")]
    public override string? Summary { get; set; }

    [Display(Name = "正文"), Required(ErrorMessage = "请填写正文。"), UIHint("Html")]
    public SafeHtml Body { get; set; }

    internal static SearchDocument ToSearch(ContentRecord record, string url)
    {
        var part = record.Data.Get<NoticePart>();
        return new SearchDocument
        {
            Id = record.Item.Id,
            Type = ContentType,
            SourceId = record.Item.SourceId,
            Title = record.Version.Title,
            Url = url,
            Summary = part.Summary,
            Body = part.Body.ToText(),
            Date = DateOnly.FromDateTime(CityClock.ToCity(record.Item.PublishedUtc!.Value)),
        };
    }
}
