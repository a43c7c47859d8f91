using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public sealed class PlanTaskTests
{
    [Theory]
    [InlineData("2025年6月底前", "2025-06-30")]
    [InlineData("2025年12月底，长期推进", "2025-12-31")]
    [InlineData("2025年6月20日前", "2025-06-20")]
    [InlineData("2024年2月", "2024-02-29")]
    [InlineData("2025年底", "2025-12-31")]
    [InlineData("二〇二五年九月底", "2025-09-30")]
    [InlineData("长期推进", null)]
    [InlineData("", null)]
    public void The_last_day_of_a_term_is_told(string term, string? day) => Assert.Equal(day, TaskTerm.LastDay(term)?.ToString("yyyy-MM-dd"));

    [Fact]
    public void A_clause_in_full_width_brackets_within_brackets_is_read()
    {
        var clause = TaskClause.Read("落实（办法）。（牵头单位：市住建局（物业科）；配合单位：各区县、经开区；完成时限：长期推进）。");
        Assert.Equal(("市住建局（物业科）", "各区县|经开区", "长期推进"), (Assert.Single(clause!.Leads), string.Join('|', clause.Responsible), clause.Due));
        Assert.Null(clause.DueOn);
    }

    [Theory]
    [InlineData("按时报送（逾期不候）。")]
    [InlineData("牵头单位：市住建局。")]
    [InlineData("（以下简称：方案）")]
    public void Other_words_in_brackets_are_no_task(string words) => Assert.Null(TaskClause.Read(words));
}
