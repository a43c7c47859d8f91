using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class NoticeParserTests
{
    private static readonly LawText Notice = LawTexts.Parse(LawTexts.Notice, "关于印发《示例市清洁楼道行动方案》的通知");

    [Fact]
    public void Headings_of_a_notice_are_addressed_by_their_path() =>
        Assert.Equal(["s-1", "s-2", "s-2-1", "s-2-1-1", "s-2-1-2", "s-2-2", "s-2-2-3", "s-3"], LawTexts.Anchors(Notice, PieceKind.Heading));

    [Fact]
    public void A_level_left_out_does_not_collide_with_one_that_is_there() =>
        Assert.Equal(["s-1", "s-1-0-1", "s-1-1"], LawTexts.Anchors(LawTexts.Parse("一、甲\n1.乙。\n（一）丙"), PieceKind.Heading));

    [Fact]
    public void Issuers_and_date_are_the_signature() =>
        Assert.Equal(["示例市住房局　　示例市司法局", "2024年6月5日"], Notice.Pieces.Where(p => p.Kind == PieceKind.Signature).Select(p => Notice.Words(p).ToString()));

    [Fact]
    public void The_carried_document_begins_where_its_name_is_printed() =>
        Assert.Equal("示例市清洁楼道行动方案", Notice.Words(Notice.Pieces.Single(p => p.Kind == PieceKind.Appendix)).ToString());

    [Fact]
    public void Sections_hold_every_word_to_be_searched()
    {
        Assert.Equal(["", "示例市清洁楼道行动方案", "一、", "二、", "二、(一)", "二、(二)", "三、"], Notice.Sections.Select(s => s.Label));
        Assert.Contains("建立台账", Notice.Sections[4].Text);
        Assert.Equal("s-2-1", Notice.Sections[4].Anchor);
    }

    [Fact]
    public void A_reply_without_numbers_is_one_section() =>
        Assert.Equal("甲法院：\n经研究，答复如下。\n可以。", LawTexts.Parse("甲法院：\n经研究，答复如下。\n可以。").Sections.Single().Text);

    [Fact]
    public void The_table_of_contents_cuts_a_heading_that_is_a_whole_paragraph()
    {
        var law = LawTexts.Parse("一、加强领导。各单位要高度重视。\n二、" + new string('长', 80));
        Assert.Equal(["一、加强领导", "二、" + new string('长', 60) + "…"], law.Toc.Select(t => t.Text));
    }

    [Fact]
    public void Amounts_and_enumerations_at_a_line_start_are_no_headings() =>
        Assert.Empty(LawTexts.Anchors(LawTexts.Parse("1.5米以上的栏杆\n一、二级医院\n（一）项、（二）项除外\n2024年以来"), PieceKind.Heading));

    [Fact]
    public void Questions_and_answers_are_headings_with_text()
    {
        var law = LawTexts.Parse("一、问：物业不走怎么办？\n答：可以要求移交。\n二、问：能停电催费吗？\n答：不能。");
        Assert.Equal(["s-1-text-1", "s-2-text-1"], LawTexts.Anchors(law, PieceKind.Text));
    }
}
