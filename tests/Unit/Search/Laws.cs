using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Unit.Search;

/// <summary>Short texts in the manner of laws, written for these tests.</summary>
internal static class Laws
{
    internal static SearchDocument CivilCode { get; } = Law("中华人民共和国民法典 合同编", ["民法典"],
        ("944", "第九百四十四条", "业主应当按照约定支付物业费。物业服务人不得采取停止供电、供水等方式催交物业费。\n业主逾期不支付的，可以提起诉讼。"),
        ("949", "第九百四十九条", "物业服务合同终止的，原物业服务人应当退出物业服务区域。"),
        ("133-1", "第一百三十三条之一", "插入的一条，谈房屋漏水。")) with
    { Date = new DateOnly(2020, 5, 28) };

    internal static SearchDocument PropertyRules { get; } = Law("物业管理条例", [],
        ("1", "第一条", "为了规范物业管理活动，制定本条例。"),
        ("58", "第五十八条", "违反本条例的规定，不移交有关资料的，责令限期改正。依照民法典第九百四十四条处理。")) with
    {
        Date = new DateOnly(2018, 3, 19),
        DocumentNumbers = ["中华人民共和国国务院令第379号"],
    };

    internal static SearchDocument Notice { get; } = new()
    {
        Id = Guid.CreateVersion7(),
        Type = "Notice",
        Title = "关于加强住宅小区管理的通知",
        Url = "/notices/1",
        DocumentNumbers = ["盘住建发[2020]171号"],
        Summary = "加强电梯维护。",
        Body = "各县区：请按时报送台账。电梯应当定期检验。",
        Date = new DateOnly(2024, 1, 2),
    };

    internal static SearchDocument Law(string title, IReadOnlyList<string> names, params (string Number, string Label, string Text)[] articles) => new()
    {
        Id = Guid.CreateVersion7(),
        Type = "Regulation",
        Title = title,
        ShortTitles = names,
        Url = "/regulations/" + title.Length,
        Articles = [.. articles.Select(a => new SearchArticle(a.Number, a.Label, null, a.Text, $"/regulations/x#{a.Number}"))],
    };

    internal static SearchDocument Text(string title, string body) => new()
    {
        Id = Guid.CreateVersion7(),
        Type = "Notice",
        Title = title,
        Url = "/notices/2",
        Body = body,
    };
}
