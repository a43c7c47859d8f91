using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.DeskImport;

/// <summary>What the city's plan says is understood, whatever it comes as.</summary>
public sealed class PlanTests
{
    public static TheoryData<string> Files => [.. Plan.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Title_issuers_and_dates_are_read(string file)
    {
        var (draft, part) = await Plan.ReadAsync(Plan.Document(file));
        Assert.Equal(Plan.Title, draft.Title);
        Assert.Equal(["盘锦市住房和城乡建设局", "中共盘锦市委社会工作部", "盘锦市司法局", "盘锦市中级人民法院"], part.Issuers);
        Assert.Equal(new DateOnly(2025, 6, 5), part.IssuedOn);
        Assert.Equal(file is "plan.txt" or "plan-page.html" ? new DateOnly(2025, 6, 5) : null, part.PublishedOn);
        Assert.Null(part.DocumentNumber);
        Assert.Equal(RegulationLevel.PolicyDocument, part.Level);
        Assert.Contains(draft.Understood, f => f is { Field: "发布机构" } && f.Where.Contains("4 家联合发文"));
        Assert.Contains(draft.Understood, f => f is { Field: "施行日期", Value: null });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task All_26_tasks_are_read_with_units_and_terms(string file)
    {
        var (draft, part) = await Plan.ReadAsync(Plan.Document(file));
        var law = LawParser.Parse(draft.Title, SourceText.FromHtml(part.Body.ToString()));
        var tasks = PlanTask.In(law);
        Assert.Equal(Enumerable.Range(1, 26).Select(n => n.ToString()), tasks.Select(t => t.Number));
        Assert.All(tasks, t => Assert.True(t is { Leads.Count: > 0, Responsible.Count: > 0, DueOn: not null, Due.Length: > 0 }, t.ToString()));
        Assert.Equal((new DateOnly(2025, 6, 30), "2025年6月底前"), (tasks[0].DueOn!.Value, tasks[0].Due));
        Assert.Equal(["市住建局", "司法局", "人民法院"], tasks[15].Leads);
        Assert.Equal(["各区县住建局", "辽滨经开区建设部", "市物业行业协会"], tasks[24].Responsible);
        Assert.Equal([new(2025, 6, 30), new(2025, 10, 31), new(2025, 12, 31)], tasks.Select(t => t.DueOn!.Value).Distinct().Order());
        Assert.StartsWith("(一)加强物业行业党建工作", tasks[0].Section);
        Assert.Equal(26, Assert.Single(draft.Tables).Rows.Count);
        // 一、 to 四、, and (一) under 二、 (12), 三、 (6) and 四、 (4): headings of the page with anchors of their own.
        var headings = law.Pieces.Where(p => p.Kind == PieceKind.Heading).ToLookup(p => p.Level);
        Assert.Equal((4, 22, 26), (headings[1].Count(), headings[2].Count(), headings[3].Count()));
        Assert.Contains("id=\"" + tasks[0].Anchor + "\"", draft.Preview);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_text_is_taken_once_and_without_the_pages_furniture(string file)
    {
        var document = Plan.Document(file);
        var (draft, part) = await Plan.ReadAsync(document);
        var text = part.Body.ToText();
        Assert.Equal(1, Count(text, "各区县及辽滨经开区社会工作部"));
        Assert.Equal(1, Count(text, "四、有关要求"));
        Assert.Equal(26, Count(text, "牵头单位:"));
        Assert.All((string[])["浏览次数", "top_img", "分享到", "首页", "ICP", "热点文章", "内部送审稿", "法制科", "已经删去", "第 1 页", "mso"], w => Assert.DoesNotContain(w, text));
        Assert.EndsWith("营造共建共治共享的良好社会氛围。", text.TrimEnd());
        var why = document.Dropped.Concat(draft.Dropped).Select(d => d.Why).ToList();
        string[] expected = file switch
        {
            "plan.txt" => ["同样的文字出现了两遍，只取一遍", "图片的文件名", "重复的标题"],
            "plan-page.html" => ["同样的文字出现了两遍，只取一遍", "导航菜单", "页脚", "分享和打印按钮", "不在正文区域"],
            "plan.docx" => ["批注", "页眉", "页脚和页码", "修订中已删除的文字", "图片请在编辑页里从媒体库加入"],
            _ => [],
        };
        Assert.True(expected.All(w => why.Exists(x => x.Contains(w))), string.Join("\n", document.Dropped));
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
