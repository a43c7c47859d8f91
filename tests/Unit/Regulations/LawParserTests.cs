using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class LawParserTests
{
    private static readonly LawText Law = LawTexts.Parse(LawTexts.ShortLaw, "示例市物业服务条例");

    [Fact]
    public void Title_note_and_contents_are_told_from_the_text() =>
        Assert.Equal([PieceKind.Title, PieceKind.Note, PieceKind.Contents, PieceKind.Contents, PieceKind.Contents, PieceKind.Contents, PieceKind.Contents, PieceKind.Chapter],
            Law.Pieces.Take(8).Select(p => p.Kind));

    [Fact]
    public void Notes_end_where_the_text_begins() =>
        Assert.Equal([PieceKind.Title, PieceKind.Title, PieceKind.Note, PieceKind.Note, PieceKind.Note, PieceKind.Note, PieceKind.Note, PieceKind.Note, PieceKind.Preamble, PieceKind.Article, PieceKind.Paragraph],
            LawTexts.Parse("""
                示例市法院
                关于审理示例案件的规定
                示释〔2020〕1号
                2020年1月1日 示例会议《关于修改〈示例规定〉第三条
                第四条的决定》第一次修正
                （2021年1月1日示例会议
                第二次会议通过）
                示例局发布
                为正确审理示例案件，制定本规定。
                第一条　甲。
                """, "示例市法院关于审理示例案件的规定").Pieces.Select(p => p.Kind));

    [Fact]
    public void Chapters_in_a_printed_table_of_contents_are_not_chapters() =>
        Assert.Equal(["ch-1", "ch-2", "ch-supplement"], LawTexts.Anchors(Law, PieceKind.Chapter));

    [Fact]
    public void Every_article_is_found_once() =>
        Assert.Equal(["art-1", "art-2", "art-3", "art-3z1", "art-4"], Law.Articles.Select(a => a.Anchor));

    [Fact]
    public void Paragraphs_items_and_subitems_have_addresses()
    {
        var article = Law.Article(new ArticleNumber(2))!;
        Assert.Equal(["art-2-p1", "art-2-p2"], article.Paragraphs.Select(p => p.Anchor));
        Assert.Equal(["art-2-p1-i1", "art-2-p1-i2"], article.Paragraphs[0].Items.Select(i => i.Anchor));
        Assert.Equal(["art-2-p1-i2-s1", "art-2-p1-i2-s2"], article.Paragraphs[0].Items[1].Subitems.Select(i => i.Anchor));
        Assert.Equal("（二）", article.Paragraphs[0].Items[1].Label);
    }

    [Fact]
    public void An_article_knows_the_headings_above_it() =>
        Assert.Equal(["第二章　物业服务", "第一节　合同"], Law.Article(new ArticleNumber(3))!.Path);

    [Fact]
    public void A_section_is_addressed_within_its_chapter() => Assert.NotNull(Law.Find("ch-2-sec-1"));

    [Fact]
    public void Chapters_that_start_over_in_each_part_keep_addresses_of_their_own()
    {
        var law = LawTexts.Parse("第一编　总则\n第一章　甲\n第一条　子。\n第二编　分则\n第一分编　通则\n第一章　乙\n第二条　丑。\n附　则\n第三条　寅。");
        Assert.Equal(["part-1-ch-1", "part-2-sub-1-ch-1", "ch-supplement"], LawTexts.Anchors(law, PieceKind.Chapter));
    }

    [Fact]
    public void A_chapter_name_on_the_next_line_belongs_to_the_chapter() =>
        Assert.Equal("第一章　总则", LawTexts.Parse("第一章\n总则\n第一条　甲。").Toc[0].Text);

    [Theory]
    [InlineData("第一条　甲。\n第二条　乙。")]
    [InlineData("第一条 甲。\n第二条 乙。")]
    [InlineData("第一条甲。\n第二条乙。")]
    [InlineData("**第一条** 甲。\n**第二条** 乙。")]
    [InlineData("【第一条】甲。\n【第二条】乙。")]
    [InlineData("第一条\n甲。\n第二条\n乙。")]
    [InlineData("第\u200B一条 甲。\n\uFEFF第二 条乙。")]
    [InlineData("第1条 甲。\n笫２条 乙。")]
    public void An_article_opens_in_every_typography(string text)
    {
        var law = LawTexts.Parse(text);
        Assert.Equal(["1", "2"], law.Articles.Select(a => a.Number.ToString()));
        Assert.Equal(["甲。", "乙。"], law.Articles.Select(a => a.Paragraphs.Single().Text));
    }

    [Theory]
    [InlineData("第十条、第十一条规定的期限，从其约定。")]
    [InlineData("第三条第二款修改为：")]
    [InlineData("第三条修改为：")]
    [InlineData("第三条规定的事项由街道办理。")]
    [InlineData("第三条的规定适用于车库。")]
    [InlineData("第三条和第四条所称业主，包括买受人。")]
    [InlineData("第三条第（二）项中的期限为十日。")]
    [InlineData("第十条 第二款规定的期限为十日。")]
    public void A_line_that_cites_an_article_does_not_start_one(string line)
    {
        var law = LawTexts.Parse($"第一条　甲。\n第二条　乙。\n{line}\n第三条　丙。");
        Assert.Equal(["1", "2", "3"], law.Articles.Select(a => a.Number.ToString()));
        Assert.Equal(line, law.Articles[1].Paragraphs[1].Text);
    }

    [Theory]
    [InlineData("第三条　第一审案件由区法院审理。")]
    [InlineData("第三条　第三人可以申请参加。")]
    [InlineData("第三条　修改规划应当公示。")]
    [InlineData("第三条　第二条第一项所称业主包括买受人。")]
    [InlineData("第三条　作为业主的法人应当派代表。")]
    public void An_article_may_begin_with_words_that_follow_citations(string line) =>
        Assert.Equal(line[4..], LawTexts.Parse($"第一条　甲。\n第二条　乙。\n{line}\n第四条　丁。").Article(new ArticleNumber(3))?.Text);

    [Theory]
    [InlineData("第一条【立法目的】为了规范服务。")]
    [InlineData("第一条　（立法目的）为了规范服务。")]
    [InlineData("第一条　【立法目的】\n为了规范服务。")]
    public void A_heading_in_brackets_is_kept_apart(string line)
    {
        var article = LawTexts.Parse($"{line}\n第二条　乙。").Articles[0];
        Assert.Equal(("立法目的", "为了规范服务。"), (article.Heading, article.Text));
    }

    [Fact]
    public void A_bracket_that_is_all_an_article_says_is_its_text() =>
        Assert.Equal("（删去）", LawTexts.Parse("第一条　（删去）\n第二条　乙。").Articles[0].Text);

    [Fact]
    public void Items_directly_under_the_label_belong_to_the_first_paragraph() =>
        Assert.Equal(["art-1-p1-i1", "art-1-p1-i2"], LawTexts.Anchors(LawTexts.Parse("第一条\n㈠甲；\n(二)乙。"), PieceKind.Item));

    [Fact]
    public void Words_that_interrupt_a_list_open_no_paragraph()
    {
        var article = LawTexts.Parse("第一条　下列事项：\n（一）甲：\n甲的说明。\n（二）乙。\n其他事项另定。").Articles[0];
        Assert.Equal(["下列事项：", "其他事项另定。"], article.Paragraphs.Select(p => p.Text));
        Assert.Equal("甲：\n甲的说明。", article.Paragraphs[0].Items[0].Text);
    }

    [Fact]
    public void An_article_that_lost_its_line_break_is_found() =>
        Assert.Equal(["1", "2", "3"], LawTexts.Parse("第一章　总则　第一条　甲。 第二条　乙，依照第一条办理。\n丙。　第三条　丁。").Articles.Select(a => a.Number.ToString()));

    [Fact]
    public void Quoted_articles_of_an_amended_law_are_not_articles_of_the_decision()
    {
        var law = LawTexts.Parse("一、第六条后增加两条：\n“第七条　业主应当付费。\n第八条　可以催告：\n（一）书面；\n（二）电子方式。”\n二、本决定自公布之日起施行。");
        Assert.Empty(law.Articles);
        Assert.Equal(["s-1", "s-2"], LawTexts.Anchors(law, PieceKind.Heading));
    }

    [Fact]
    public void A_law_attached_to_a_decision_keeps_plain_addresses()
    {
        var law = LawTexts.Parse("某某决定修改如下：\n一、删去第三条。\n示例市人大常委会\n2024年1月2日\n示例条例\n第一条　甲。\n第二条　乙。");
        Assert.Equal(["art-1", "art-2"], law.Articles.Select(a => a.Anchor));
    }

    [Fact]
    public void A_second_law_in_one_text_gets_addresses_of_its_own()
    {
        var law = LawTexts.Parse("第一条　甲。\n第二条　乙。\n附件：示例细则\n第一条　丙。\n第二条　依照第一条办理。");
        Assert.Equal(["art-1", "art-2", "t2-art-1", "t2-art-2"], law.Articles.Select(a => a.Anchor));
        Assert.Empty(law.Warnings);
        Assert.Contains("href=\"#t2-art-1\"", LawHtml.Render(law));
    }

    [Fact]
    public void Headings_with_list_numbers_between_articles_are_chapters()
    {
        var law = LawTexts.Parse("一、管辖\n第一条　甲：\n一、子；\n二、丑。\n二、回避\n第二条　乙。");
        Assert.Equal(["ch-1", "ch-2"], LawTexts.Anchors(law, PieceKind.Chapter));
        Assert.Equal(2, LawTexts.Anchors(law, PieceKind.Item).Length);
    }

    [Fact]
    public void Numbers_left_out_printed_twice_or_out_of_order_are_told()
    {
        var law = LawTexts.Parse("第一条　甲。\n第二条　乙。\n第四条　丙。\n第四条　丁。\n第三条　戊。");
        Assert.Equal([LawWarningKind.Gap, LawWarningKind.Duplicate, LawWarningKind.OutOfOrder], law.Warnings.Select(w => w.Kind));
        Assert.Equal("art-4-x2", law.Warnings[1].Anchor);
    }

    [Fact]
    public void An_unlabelled_table_of_contents_is_known_by_its_repetition() =>
        Assert.Equal(["ch-1", "ch-2"], LawTexts.Anchors(LawTexts.Parse("第一章　总则……1\n第二章　罚则……2\n第一章　总则\n第一条　甲。\n第二章　罚则\n第二条　乙。"), PieceKind.Chapter));
}
