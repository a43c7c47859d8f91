using System.ComponentModel.DataAnnotations;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Unit.Presentation;

/// <summary>A form made from annotations, and what comes back from it.</summary>
public sealed class FormTests
{
    private enum Colour
    {
        [Display(Name = "红")]
        Red,
        [Display(Name = "蓝")]
        Blue,
    }

    private sealed class Everything
    {
        [Display(Name = "名称", Description = "全称", GroupName = "基本"), Required, StringLength(5)]
        public string Name { get; set; } = "";

        [Display(Name = "别名")]
        public string? Alias { get; set; }

        [Display(Name = "说明"), DataType(DataType.MultilineText)]
        public string Note { get; set; } = "";

        [Display(Name = "日子")]
        public DateOnly? Day { get; set; }

        [Display(Name = "时刻")]
        public DateTime? Moment { get; set; }

        [Display(Name = "开放")]
        public bool Open { get; set; }

        [Display(Name = "人数"), Range(1, 500)]
        public int Count { get; set; } = 1;

        [Display(Name = "价格")]
        public decimal? Price { get; set; }

        [Display(Name = "颜色")]
        public Colour Colour { get; set; }

        [Display(Name = "标签")]
        public IReadOnlyList<string> Tags { get; set; } = [];

        [Display(Name = "行")]
        public IReadOnlyList<Row> Rows { get; set; } = [];

        [Display(Name = "正文")]
        public SafeHtml Body { get; set; }

        [Display(Name = "链接"), DataType(DataType.Url)]
        public string? Link { get; set; }

        [Display(Name = "口令"), DataType(DataType.Password)]
        public string? Secret { get; set; }

        public string Hidden { get; set; } = "不在表单里";
    }

    private sealed record Row([property: Display(Name = "颜色")] Colour Colour, [property: Display(Name = "文字"), Required, StringLength(3)] string Text);

    private sealed class NoField
    {
        [Display(Name = "不认识")]
        public Uri? Odd { get; set; }
    }

    [Fact]
    public void The_schema_says_label_hint_group_rule_and_kind()
    {
        var name = FormSchema.Of(typeof(Everything)).Fields[0];
        Assert.Equal(("名称", "全称", "基本", true, 5, FieldKind.Line), (name.Label, name.Hint, name.Group, name.Required, name.MaxLength, name.Kind));
        Assert.Equal(
            [FieldKind.Line, FieldKind.Line, FieldKind.Text, FieldKind.Date, FieldKind.DateTime, FieldKind.YesNo, FieldKind.Number, FieldKind.Decimal, FieldKind.Choice, FieldKind.Lines, FieldKind.Rows, FieldKind.Html, FieldKind.Address, FieldKind.Secret],
            FormSchema.Of(typeof(Everything)).Fields.Select(f => f.Kind));
        Assert.Equal(["红", "蓝"], FormSchema.Of(typeof(Everything)).Fields.Single(f => f.Name == "Colour").Choices.Select(c => c.Word));
        Assert.Same(FormSchema.Of(typeof(Everything)), FormSchema.Of(typeof(Everything)));
    }

    [Fact]
    public void A_property_that_no_field_can_hold_is_found_at_once() => Assert.Throws<NotSupportedException>(() => FormSchema.Of(typeof(NoField)));

    [Fact]
    public async Task What_has_no_field_or_was_not_sent_is_kept()
    {
        var known = new Everything { Hidden = "藏着", Secret = "旧口令", Tags = ["甲"], Rows = [new Row(Colour.Blue, "一")] };
        var (read, state) = await ReadAsync(known, ("Name", "新"), ("Secret", ""));
        Assert.True(state.IsValid);
        Assert.Equal(("新", "藏着", "旧口令"), (read.Name, read.Hidden, read.Secret));
        Assert.Equal(["甲"], read.Tags);
        Assert.Single(read.Rows);
        Assert.Equal("", known.Name);
    }

    [Theory]
    [InlineData("Name", "", "请填写名称。")]
    [InlineData("Name", "一二三四五六", "名称最多 5 个字。")]
    [InlineData("Day", "明天", "日子要写成 2026-11-23 这样的日期。")]
    [InlineData("Day", "2026-02-30", "日子要写成 2026-11-23 这样的日期。")]
    [InlineData("Moment", "2026-11-23", "时刻要写成 2026-11-23 09:00 这样的日期和时间。")]
    [InlineData("Count", "三个", "人数要填整数，不带单位。")]
    [InlineData("Count", "", "请填写人数。")]
    [InlineData("Count", "99999999999999999999", "人数要填整数，不带单位。")]
    [InlineData("Count", "501", "人数要在 1 到 500 之间。")]
    [InlineData("Price", "一元", "价格要填数字，不带单位。")]
    [InlineData("Colour", "Green", "请从列表里选择颜色。")]
    [InlineData("Colour", "1", "请从列表里选择颜色。")]
    [InlineData("Colour", "Red,Blue", "请从列表里选择颜色。")]
    [InlineData("Link", "javascript:alert(1)", "链接要写成本站的 /notices/1，或以 http:// 或 https:// 开头的网址。")]
    [InlineData("Link", "//evil.example", "链接要写成本站的 /notices/1，或以 http:// 或 https:// 开头的网址。")]
    public async Task What_cannot_be_read_is_told_at_its_field(string field, string typed, string sentence)
    {
        var (_, state) = await ReadAsync(new Everything { Name = "名" }, (field, typed));
        Assert.Equal(sentence, Assert.Single(state[field]!.Errors).ErrorMessage);
        Assert.Single(state);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026/11/23")]
    [InlineData("2026年11月23日")]
    [InlineData("２０２６－１１－２３")]
    [InlineData("20261123")]
    public async Task Dates_are_read_as_people_write_them(string typed) =>
        Assert.Equal(new DateOnly(2026, 11, 23), (await ReadAsync(new Everything { Name = "名" }, ("Day", typed))).Read.Day);

    [Fact]
    public async Task A_time_is_typed_as_the_citys_clocks_show_it_and_kept_in_utc()
    {
        var (read, _) = await ReadAsync(new Everything { Name = "名" }, ("Moment", "2026-11-23T09:00"));
        Assert.Equal(new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc), read.Moment);
        Assert.Equal("2026-11-23T09:00", FormTexts.Of(read, "")["Moment"]);
    }

    [Fact]
    public async Task A_ticked_box_is_yes_and_an_empty_one_is_no()
    {
        Assert.True((await ReadAsync(new Everything { Name = "名" }, ("Open", "true"), ("Open", "false"))).Read.Open);
        Assert.False((await ReadAsync(new Everything { Name = "名", Open = true }, ("Open", "false"))).Read.Open);
    }

    [Fact]
    public async Task Rows_are_read_in_order_without_the_empty_and_the_removed_and_told_under_the_number_that_was_sent()
    {
        var (read, state) = await ReadAsync(new Everything { Name = "名" }, ("Rows.Rows", "1"),
            ("Rows[7].Colour", "Blue"), ("Rows[7].Text", "太长的文字"), ("Rows[2].Colour", "Red"), ("Rows[2].Text", "二"),
            ("Rows[3].Colour", "Blue"), ("Rows[3].Text", " "), ("Rows[5].Colour", "Red"), ("Rows[5].Text", "五"), ("Rows[5].Remove", "true"));
        Assert.Equal(["二", "太长的文字"], read.Rows.Select(r => r.Text));
        Assert.Equal("文字最多 3 个字。", Assert.Single(state["Rows[7].Text"]!.Errors).ErrorMessage);
        Assert.Empty((await ReadAsync(new Everything { Name = "名", Rows = read.Rows }, ("Rows.Rows", "1"))).Read.Rows);
    }

    [Fact]
    public async Task Markup_passes_the_sanitiser_and_plain_lines_become_paragraphs()
    {
        Assert.Equal("<p>甲</p>", (await ReadAsync(new Everything { Name = "名" }, ("Body", "<p onclick=\"x()\">甲<script>alert(1)</script></p>"))).Read.Body.ToString());
        Assert.Equal("<p>1 &lt; 2</p>\n<p>乙</p>\n", (await ReadAsync(new Everything { Name = "名" }, ("Body", "1 < 2\r\n乙"))).Read.Body.ToString());
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_though_it_could_not_be_read()
    {
        var form = Form(("P.Day", "明天"), ("P.Count", "三个"), ("P.Colour", "Green"), ("P.Secret", "口令"), ("P.Rows[4].Text", "太长的文字"), ("P.Rows[4].Colour", "Red"));
        var fields = (await new FormWriter(None).ShowAgainAsync(typeof(Everything), "P", form, default)).Fields.ToDictionary(f => f.Field.Name);
        Assert.Equal(("明天", "三个", "Green", ""), (fields["Day"].Text, fields["Count"].Text, fields["Colour"].Text, fields["Secret"].Text));
        Assert.Equal(["P.Rows[4]", "P.Rows[5]"], fields["Rows"].Rows.Select(r => r.Name));
        Assert.Equal("太长的文字", fields["Rows"].Rows[0].Fields[1].Text);
    }

    [Fact]
    public async Task Too_much_text_is_refused_in_words()
    {
        var (_, state) = await ReadAsync(new Everything { Name = "名" }, ("Body", new string('字', FormReader.MostCharacters + 1)));
        Assert.Contains("200 万字", Assert.Single(state["Body"]!.Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_stored_comes_back_the_same_through_its_form() =>
        Gen.Select(Gen.String[Gen.Char['一', '龥'], 1, 5], Gen.Int[1, 500], Gen.Int[0, 40000], Gen.Bool, Gen.Enum<Colour>(), Gen.String[Gen.Char['一', '龥'], 1, 3].Array[0, 4], Gen.Long[0, 2_000_000])
            .Sample((name, count, day, open, colour, words, minutes) =>
            {
                var known = new Everything
                {
                    Name = name, Count = count, Day = new DateOnly(1950, 1, 1).AddDays(day), Open = open, Colour = colour, Tags = words, Price = count / 4m,
                    Moment = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes * 7), Rows = [.. words.Select(w => new Row(colour, w))], Body = SafeHtml.FromText(name),
                };
                var texts = FormTexts.Of(known, "P");
                var (read, state) = ReadAsync(new Everything(), "P", [.. texts.Names.Select(n => (n, texts[n])), ("P.Rows.Rows", "1")]).GetAwaiter().GetResult();
                var again = FormTexts.Of(read, "P");
                return state.IsValid && texts.Names.All(n => texts[n] == again[n]) && read.Rows.SequenceEqual(known.Rows);
            }, iter: 300);

    [Fact]
    public void Nothing_that_is_sent_throws() =>
        Gen.Dictionary(Gen.OneOf("Name", "Day", "Moment", "Count", "Price", "Colour", "Tags", "Rows.Rows", "Rows[0].Text", "Rows[0].Colour", "Rows[99999999999].Text", "Rows[-1].Text", "Rows[", "Rows[]", "Rows[1]", "Body", "Link", "Open"), Gen.String)[0, 12]
            .Sample(sent => { _ = ReadAsync(new Everything(), "", [.. sent.Select(s => (s.Key, s.Value))]).GetAwaiter().GetResult(); }, iter: 500);

    [Fact]
    public void Every_field_of_a_regulation_says_what_it_is_and_every_choice_is_chinese()
    {
        foreach (var field in FormSchema.Of(typeof(RegulationPart)).Fields.Concat(FormSchema.Of(typeof(RegulationLink)).Fields).Concat(FormSchema.Of(typeof(RegulationAttachment)).Fields))
        {
            Assert.DoesNotContain(field.Label, char.IsAsciiLetter);
            Assert.All(field.Choices, c => Assert.DoesNotContain(c.Word, char.IsAsciiLetter));
        }
    }

    [Fact]
    public void The_json_schema_says_the_same_as_the_form()
    {
        var schema = FormSchema.Of(typeof(Everything)).ToJsonSchema();
        Assert.Equal("[\"name\"]", schema["required"]!.ToJsonString());
        Assert.Equal(5, (int)schema["properties"]!["name"]!["maxLength"]!);
        Assert.Equal("date", (string?)schema["properties"]!["day"]!["format"]);
        Assert.Equal(500m, (decimal)schema["properties"]!["count"]!["maximum"]!);
        Assert.Equal("Red", (string?)schema["properties"]!["colour"]!["oneOf"]![0]!["const"]);
        Assert.Equal("string", (string?)schema["properties"]!["rows"]!["items"]!["properties"]!["text"]!["type"]);
        Assert.Null(schema["properties"]!["secret"]);
    }

    private static Enabled<IFieldLookup> None => new([], null!);

    private static Task<(Everything Read, ModelStateDictionary State)> ReadAsync(Everything known, params (string, string)[] sent) => ReadAsync(known, "", sent);

    private static async Task<(Everything Read, ModelStateDictionary State)> ReadAsync(Everything known, string prefix, params (string, string)[] sent)
    {
        var state = new ModelStateDictionary();
        return (await new FormReader(new Sanitiser(), None).ReadAsync(Form(sent), prefix, known, state, default), state);
    }

    private static FormCollection Form(params (string Name, string Value)[] sent) =>
        new(sent.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(s => s.Value)])));
}
