namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Laws that texts cite by bare name, 《》 left out: in 隐瞒实施刑法第二十条 no grammar tells where the name begins, the list does.
/// </summary>
internal static class WellKnownLaws
{
    // Longest first, so that 刑事诉讼法 is not taken for a law named 诉讼法.
    private static readonly string[] Names = [.. ((string[])
    [
        "宪法", "刑法", "民法典", "民法通则", "民法总则", "合同法", "物权法", "担保法", "婚姻法", "继承法", "收养法", "侵权责任法", "公司法", "证券法", "保险法",
        "票据法", "信托法", "海商法", "破产法", "企业破产法", "合伙企业法", "专利法", "商标法", "著作权法", "反不正当竞争法", "反垄断法", "消费者权益保护法",
        "产品质量法", "食品安全法", "药品管理法", "价格法", "广告法", "招标投标法", "政府采购法", "建筑法", "城乡规划法", "土地管理法", "城市房地产管理法",
        "环境保护法", "海洋环境保护法", "噪声污染防治法", "消防法", "安全生产法", "特种设备安全法", "劳动法", "劳动合同法", "劳动争议调解仲裁法", "工会法",
        "刑事诉讼法", "民事诉讼法", "行政诉讼法", "海事诉讼特别程序法", "仲裁法", "人民调解法", "公证法", "律师法", "行政处罚法", "行政许可法", "行政强制法",
        "行政复议法", "国家赔偿法", "治安管理处罚法", "道路交通安全法", "税收征收管理法", "税收征管法", "企业所得税法", "对外贸易法", "海关法", "立法法",
        "监察法", "公务员法", "公职人员政务处分法", "人民法院组织法", "人民检察院组织法", "人民陪审员法", "法官法", "个人信息保护法", "数据安全法", "网络安全法",
        "未成年人保护法", "老年人权益保障法", "妇女权益保障法", "反家庭暴力法", "文物保护法", "审计法", "统计法", "突发事件应对法", "物业管理条例",
    ]).OrderByDescending(name => name.Length)];

    /// <summary>The name that <paramref name="text"/> ends with; null for none.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.EndsWith(name, StringComparison.Ordinal)) return name;
        }
        return null;
    }
}
