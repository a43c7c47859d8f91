namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>What people type: words, questions, citations, document numbers, slips; rare and frequent.</summary>
internal static class Queries
{
    internal static readonly IReadOnlyList<string> All =
    [
        "物业费", "业主大会", "维修资金", "物业服务企业", "停水停电", "公共收益", "电梯", "装修", "漏水", "停车位",
        "拖欠物业费怎么办", "物业合同到期不走怎么办", "解聘物业 提前六十日", "业主委员会 换届 备案", "高空抛物 责任", "养犬管理 处罚",
        "民法典944", "民法典第二百七十八条", "物业管理条例58条", "消防法 第六十条", "劳动合同法39条",
        "人民调解 司法确认", "不动产登记", "地方性法规 罚款 五千元以上", "生态环境保护 法律责任", "未成年人保护",
        "中华人民共和国", "第一条", "规定", "物业服務費糾紛",
    ];
}
