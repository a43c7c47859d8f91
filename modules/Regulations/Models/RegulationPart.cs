using System.ComponentModel.DataAnnotations;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>A law, rule or document as an editor enters it.</summary>
public sealed class RegulationPart : ContentPart
{
    public const string ContentType = "Regulation";

    [Display(Name = "简称", Description = "人们怎么叫它，例如：民法典；引用和搜索靠它认出来", GroupName = "机构、主题和简称", Order = 50)]
    public IReadOnlyList<string> ShortTitles { get; set; } = [];

    /// <summary>索引号: the code of the organisation, year and serial (《政府信息公开条例》第十二条).</summary>
    [Display(Name = "索引号", Description = "例如：00SL0001/2025-00003", GroupName = "文号和日期"), StringLength(60, ErrorMessage = "索引号最多 60 个字符。")]
    public string? IndexNumber { get; set; }

    /// <summary>发文字号: 盘住建发〔2020〕171号.</summary>
    [Display(Name = "发文字号", Description = "年份用六角括号〔〕；不填时从正文里认", GroupName = "文号和日期"), StringLength(80, ErrorMessage = "发文字号最多 80 个字符。")]
    public string? DocumentNumber { get; set; }

    /// <summary>The lead stands first (《政府信息公开条例》第十条).</summary>
    [Display(Name = "发布机构", Description = "联合发文时牵头单位写在最前", GroupName = "机构、主题和简称", Order = 50)]
    public IReadOnlyList<string> Issuers { get; set; } = [];

    [Display(Name = "成文日期", Description = "落款的日期", GroupName = "文号和日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "发布日期", Description = "向社会公布的日期", GroupName = "文号和日期")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "施行日期", Description = "不填时从正文里认", GroupName = "文号和日期")]
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>The last day in force.</summary>
    [Display(Name = "有效期至", Description = "最后一天；没有期限就不填", GroupName = "文号和日期")]
    public DateOnly? ExpiresOn { get; set; }

    [Display(Name = "层级", GroupName = "文号和日期")]
    public RegulationLevel Level { get; set; } = RegulationLevel.NormativeDocument;

    [Display(Name = "主题", Description = "例如：物业费、业主组织；列表按它筛选", GroupName = "机构、主题和简称", Order = 50)]
    public IReadOnlyList<string> Topics { get; set; } = [];

    [Display(Name = "与其他文件的关系", Description = "这份文件修改、废止、代替、解释或依据哪一份；对方的有效性随之改变", GroupName = "关系和附件")]
    public IReadOnlyList<RegulationLink> Relations { get; set; } = [];

    [Display(Name = "附件", Description = "读者可以下载；文件先传到媒体库", GroupName = "关系和附件")]
    public IReadOnlyList<RegulationAttachment> Attachments { get; set; } = [];

    [Display(Name = "一句话说明", Description = "给居民看的，一两句"), DataType(DataType.MultilineText), StringLength(200, ErrorMessage = "说明最多 200 个字。")]
    public override string? Summary { get; set; }

    [Display(Name = "正文", Description = "一条一段；“第一章”“第一条”会自动识别，生成目录。图片请放成附件"), UIHint("Html", null, "numbers", "text", "images", "none")]
    public SafeHtml Body { get; set; }
}

/// <param name="Kind">What this document does to the other.</param>
/// <param name="Target">The other's id or source id.</param>
public sealed record RegulationLink(
    [property: Display(Name = "关系")] RelationKind Kind,
    [property: Display(Name = "对方文件"), Required(ErrorMessage = "请选择对方文件。"), UIHint("Content", null, "type", RegulationPart.ContentType)] string Target);

/// <param name="Title">附件1　收费公示表.</param>
/// <param name="File">The name of a file of the media library.</param>
public sealed record RegulationAttachment(
    [property: Display(Name = "附件名称"), Required(ErrorMessage = "请填写附件名称。"), StringLength(100, ErrorMessage = "附件名称最多 100 个字。")] string Title,
    [property: Display(Name = "文件"), Required(ErrorMessage = "请选择附件的文件。"), UIHint("Media")] string File);
