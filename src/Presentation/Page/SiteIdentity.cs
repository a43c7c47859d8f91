using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Presentation.Page;

/// <summary>Who the site is. Editors change it in the settings; the defaults are marked as examples.</summary>
public sealed class SiteIdentity
{
    /// <summary>SiteName: the full standard name.</summary>
    [Display(Name = "网站名称", Description = "规范全称，显示在页头和浏览器标题"), Required, StringLength(60)]
    public string Name { get; set; } = "盘锦市物业纠纷化解服务平台";

    [Display(Name = "副标题", Description = "一句话说明网站做什么"), StringLength(60)]
    public string Tagline { get; set; } = "政策看得懂 · 纠纷有处解 · 投诉有回音";

    /// <summary>SiteDomain.</summary>
    [Display(Name = "域名", Description = "例如 wyjf.example.gov.cn，不带 https://"), Required, StringLength(100), RegularExpression("^[a-z0-9.-]+$", ErrorMessage = "域名只能用小写字母、数字、点和连字符，不带 https://。")]
    public string Domain { get; set; } = "wyjf.example.gov.cn";

    /// <summary>SiteIDCode: ten digits for a local government site.</summary>
    [Display(Name = "网站标识码", Description = "政府网站标识码，10 位数字"), Required, RegularExpression("^[0-9]{10}$", ErrorMessage = "网站标识码是 10 位数字。")]
    public string SiteIdCode { get; set; } = "2111000000";

    [Display(Name = "主办单位"), Required, StringLength(100)]
    public string Host { get; set; } = "盘锦市住房和城乡建设局（示例）";

    [Display(Name = "协办单位", Description = "没有就不填"), StringLength(200)]
    public string CoHosts { get; set; } = "市委社会工作部、市司法局、市中级人民法院（示例）";

    [Display(Name = "ICP 备案号", GroupName = "备案与联系"), StringLength(60)]
    public string IcpNumber { get; set; } = "辽ICP备示例号";

    [Display(Name = "公安备案号", GroupName = "备案与联系"), StringLength(60)]
    public string PoliceNumber { get; set; } = "辽公网安备示例号";

    [Display(Name = "电话", Description = "居民打得通的号码", GroupName = "备案与联系"), StringLength(40)]
    public string Phone { get; set; } = "0427-示例-12345";

    [Display(Name = "地址", GroupName = "备案与联系"), StringLength(100)]
    public string Address { get; set; } = "盘锦市兴隆台区示例路1号";

    /// <summary>我为政府网站找错: the national page for reporting errors, with this site's code.</summary>
    [Display(Name = "“我为政府网站找错”网址", GroupName = "备案与联系"), DataType(DataType.Url), StringLength(300)]
    public string ReportErrorUrl { get; set; } = "https://zfwzzc.www.gov.cn/check_web/errorInfo_jcInfo.action?id=2111000000";
}
