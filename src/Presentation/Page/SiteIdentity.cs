namespace PanjinPropertyCms.Presentation.Page;

/// <summary>Who the site is. Editors change it in the settings; the defaults are marked as examples.</summary>
public sealed class SiteIdentity
{
    /// <summary>SiteName: the full standard name.</summary>
    public string Name { get; set; } = "盘锦市物业纠纷化解服务平台";

    public string Tagline { get; set; } = "政策看得懂 · 纠纷有处解 · 投诉有回音";

    /// <summary>SiteDomain.</summary>
    public string Domain { get; set; } = "wyjf.example.gov.cn";

    /// <summary>SiteIDCode: ten digits for a local government site.</summary>
    public string SiteIdCode { get; set; } = "2111000000";

    public string Host { get; set; } = "盘锦市住房和城乡建设局（示例）";

    public string CoHosts { get; set; } = "市委社会工作部、市司法局、市中级人民法院（示例）";

    public string IcpNumber { get; set; } = "辽ICP备示例号";

    public string PoliceNumber { get; set; } = "辽公网安备示例号";

    public string Phone { get; set; } = "0427-示例-12345";

    public string Address { get; set; } = "盘锦市兴隆台区示例路1号";

    /// <summary>我为政府网站找错: the national page for reporting errors, with this site's code.</summary>
    public string ReportErrorUrl { get; set; } = "https://zfwzzc.www.gov.cn/check_web/errorInfo_jcInfo.action?id=2111000000";
}
