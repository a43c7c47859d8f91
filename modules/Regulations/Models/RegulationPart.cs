using System.ComponentModel.DataAnnotations;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>A law, rule or document as an editor enters it.</summary>
public sealed class RegulationPart : ContentPart
{
    public const string ContentType = "Regulation";

    [Display(Name = "简称", Description = "人们怎么叫它，例如：民法典；引用和搜索靠它认出来")]
    public IReadOnlyList<string> ShortTitles { get; set; } = [];

    /// <summary>索引号: the code of the organisation, year and serial (《政府信息公开条例》第十二条).</summary>
    [Display(Name = "索引号"), StringLength(60, ErrorMessage = "索引号最多 60 个字符。")]
    public string? IndexNumber { get; set; }

    /// <summary>发文字号: 盘住建发〔2020〕171号.</summary>
    [Display(Name = "发文字号", Description = "年份用六角括号〔〕"), StringLength(80, ErrorMessage = "发文字号最多 80 个字符。")]
    public string? DocumentNumber { get; set; }

    /// <summary>The lead stands first (《政府信息公开条例》第十条).</summary>
    [Display(Name = "发布机构", Description = "联合发文时牵头单位写在最前")]
    public IReadOnlyList<string> Issuers { get; set; } = [];

    [Display(Name = "成文日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "发布日期")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "施行日期", Description = "不填时从正文里认")]
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>The last day in force.</summary>
    [Display(Name = "有效期至", Description = "最后一天；没有期限就不填")]
    public DateOnly? ExpiresOn { get; set; }

    [Display(Name = "层级")]
    public RegulationLevel Level { get; set; } = RegulationLevel.NormativeDocument;

    [Display(Name = "主题")]
    public IReadOnlyList<string> Topics { get; set; } = [];

    [Display(Name = "与其他文件的关系")]
    public IReadOnlyList<RegulationLink> Relations { get; set; } = [];

    [Display(Name = "附件")]
    public IReadOnlyList<RegulationAttachment> Attachments { get; set; } = [];

    [Display(Name = "一句话说明", Description = "给居民看的，一两句"), StringLength(200, ErrorMessage = "说明最多 200 个字。")]
    public override string? Summary { get; set; }

    [Display(Name = "正文"), UIHint("Html")]
    public SafeHtml Body { get; set; }
}

/// <param name="Kind">What this document does to the other.</param>
/// <param name="Target">The other's id or source id.</param>
public sealed record RegulationLink(RelationKind Kind, string Target);

/// <param name="Title">附件1　收费公示表.</param>
/// <param name="File">The name of a file of the media library.</param>
public sealed record RegulationAttachment(string Title, string File);
