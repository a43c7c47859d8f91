using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.DeskImport.Reading;

namespace PanjinPropertyCms.Unit.DeskImport;

/// <summary>Small documents, one trait each.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Lists_of_a_page_print_their_numbers() => Assert.Equal(
        ["3.甲", "4.乙", "a.丙", "二十六、丁", "戊"],
        Html("<ol start=3><li>甲<li>乙</ol><ol type=a><li>丙</ol><ol style='list-style-type:cjk-ideographic'><li value=26>丁</ol><ul><li>戊</ul>"));

    [Fact]
    public void A_table_is_rows_and_a_layout_table_is_not()
    {
        var document = DocumentReader.FromPaste("<html><p>" + new string('文', 900) + "</p><table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td><p>党建</p><p>工作</p></td></tr></table><table><tr><td>" + new string('字', 900) + "</td><td>右</td></tr></table>");
        Assert.Equal(["序号\t任务", "1\t党建 工作"], document.Lines.Where(l => l.Kind == LineKind.Row).Select(l => l.Text));
        Assert.Equal(3, document.Lines.Count(l => l.Kind == LineKind.Paragraph));
    }

    [Fact]
    public void Bold_lines_headings_and_breaks_are_kept()
    {
        var lines = DocumentReader.FromPaste("<html><body><h2>标题</h2><p><b>全是粗体</b></p><p>一半<b>粗</b></p><p>上<br>下</p><p style='display:none'>看不见</p></body></html>").Lines;
        Assert.Equal([new(LineKind.Heading, "标题", 2), new(LineKind.Paragraph, "全是粗体", 0, true), new(LineKind.Paragraph, "一半粗"), new(LineKind.Paragraph, "上"), new(LineKind.Paragraph, "下")], lines);
    }

    [Fact]
    public void A_page_named_after_a_page_is_not_taken_for_furniture() =>
        Assert.Equal(["通知正文在这里，请大家看一看。"], Html("<div class=page id=printContent><p>通知正文在这里，请大家看一看。</p></div>"));

    [Fact]
    public void Numbers_of_a_document_are_counted_as_Word_prints_them() => Assert.Equal(
        ["一、总则", "（一）目的", "（二）依据", "二、任务", "（一）党建", "①甲", "②乙", "十、从十起"],
        Docx(new Body(
            Item("总则", 1, 0), Item("目的", 1, 1), Item("依据", 1, 1), Item("任务", 1, 0), Item("党建", 1, 1), Item("甲", 2, 0), Item("乙", 2, 0), Item("从十起", 3, 0))));

    [Fact]
    public void Tables_of_a_document_are_rows_and_a_frame_is_not()
    {
        Assert.Equal(["序号\t任务", "1\t甲 乙", "框里的话"], Docx(new Body(
            new Table(Row("序号", "任务"), new TableRow(Cell("1"), new TableCell(Text("甲"), Text("乙")))), new Table(Row("框里的话")))));
    }

    [Fact]
    public void Hidden_words_and_fields_codes_do_not_print() => Assert.Equal(["看得见"], Docx(new Body(new Paragraph(
        new Run(new RunProperties(new Vanish()), new Text("看不见")),
        new Run(new FieldCode(" PAGE ")),
        new Run(new Text("看得见"))))));

    [Fact]
    public void A_text_box_is_read_once() => Assert.Equal(["前", "框内"], Docx(new Body(new Paragraph(
        new Run(new Text("前")),
        new Run(new AlternateContent(
            new AlternateContentChoice(new Drawing(new TextBoxContent(Text("框内")))) { Requires = "wps" },
            new AlternateContentFallback(new Picture(new TextBoxContent(Text("框内"))))))))));

    [Fact]
    public void Numbers_are_written_as_lists_print_them()
    {
        Assert.Equal(["一", "十", "十一", "二十", "二十六", "一百零五", "一百一十", "二千零二十五"], ((int[])[1, 10, 11, 20, 26, 105, 110, 2025]).Select(Counting.Chinese));
        Assert.Equal(["a", "z", "aa"], ((int[])[1, 26, 27]).Select(n => Counting.Letters(n, upper: false)));
        Assert.Equal(["IV", "XIX"], ((int[])[4, 19]).Select(Counting.Roman));
    }

    [Fact]
    public void A_text_captured_twice_is_noticed_with_the_line_of_the_copy()
    {
        string[] once = ["top.png", "关于开展清洁楼道行动的通知", .. Enumerable.Range(1, 20).Select(i => $"第{i}件事要做好。")];
        Assert.Equal(-1, DoubledText.Find(once));
        Assert.Equal(once.Length, DoubledText.Find([.. once, .. once[1..]]));
    }

    [Fact]
    public void Amendment_decisions_with_refrains_are_not_doubled() =>
        Assert.Equal(-1, DoubledText.Find([.. Enumerable.Range(1, 12).Select(i => i % 3 == 0 ? "将下列条文修改如下：" : $"第{i}处修改。")]));

    [Theory]
    [InlineData("盘锦市住房和城乡建设局文件|关于印发《示例办法》|的通知|各区县：", "关于印发《示例办法》的通知")]
    [InlineData("示例市物业服务|收费管理办法（试行）|第一条 为了……", "示例市物业服务收费管理办法（试行）")]
    [InlineData("各位业主：|请注意安全。", "")]
    public void A_title_over_several_lines_is_joined(string lines, string title)
    {
        var document = PlainReader.Read(lines.Replace('|', '\n'), "");
        var head = PanjinPropertyCms.Regulations.Services.DraftHead.Take(document.Lines);
        Assert.Equal(title, DocumentTitle.Take(document with { Lines = head.Lines }).Title);
    }

    private static IEnumerable<string> Html(string html) => DocumentReader.FromPaste($"<html><body>{html}</body></html>").Lines.Select(l => l.Text);

    private static List<string> Docx(Body body)
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(body);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Level(0, NumberFormatValues.ChineseCounting, "%1、", 1), Level(1, NumberFormatValues.ChineseCounting, "（%2）", 1)) { AbstractNumberId = 1 },
                new AbstractNum(Level(0, NumberFormatValues.DecimalEnclosedCircle, "%1", 1)) { AbstractNumberId = 2 },
                new AbstractNum(Level(0, NumberFormatValues.ChineseCountingThousand, "%1、", 10)) { AbstractNumberId = 3 },
                Instance(1), Instance(2), Instance(3));
        }

        return [.. DocxReader.Read(memory.ToArray()).Lines.Select(l => l.Text)];
    }

    private static Level Level(int index, NumberFormatValues format, string text, int start) =>
        new(new StartNumberingValue { Val = start }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

    private static NumberingInstance Instance(int id) => new(new AbstractNumId { Val = id }) { NumberID = id };

    private static Paragraph Text(string words) => new(new Run(new Text(words)));

    private static Paragraph Item(string words, int list, int level) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), new Run(new Text(words)));

    private static TableCell Cell(string words) => new(Text(words));

    private static TableRow Row(params string[] cells) => new(cells.Select(Cell));
}
