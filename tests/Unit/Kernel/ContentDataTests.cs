using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class ContentDataTests
{
    [Fact]
    public void A_part_comes_back_as_it_was_set()
    {
        var data = ContentData.Parse(new ContentData().Set(new SamplePart { Words = "中文 <b> 和 \"引号\"", Kind = DayOfWeek.Friday, Body = SafeHtml.FromText("一\n二") }).ToString());
        var part = data.Get<SamplePart>();
        Assert.Equal(("中文 <b> 和 \"引号\"", DayOfWeek.Friday, "<p>一</p>\n<p>二</p>\n"), (part.Words, part.Kind, part.Body.ToString()));
    }

    [Fact]
    public void Chinese_and_enums_stay_readable_in_the_database() =>
        Assert.Equal("{\"Sample\":{\"words\":\"物业\",\"kind\":\"Monday\",\"body\":\"\"}}", new ContentData().Set(new SamplePart { Words = "物业", Kind = DayOfWeek.Monday }).ToString());

    [Fact]
    public void Parts_that_nobody_knows_stay_untouched()
    {
        const string Stranger = "\"Stranger\":{\"深\":{\"a\":[1,2.50,null,true]}}";
        var data = ContentData.Parse("{" + Stranger + ",\"Sample\":{\"words\":\"旧\"}}").Set(new SamplePart { Words = "新" });
        Assert.Contains(Stranger, data.ToString(), StringComparison.Ordinal);
        Assert.Equal("新", data.Get<SamplePart>().Words);
    }

    [Fact]
    public void A_missing_part_is_an_empty_one() => Assert.Equal("", new ContentData().Get<SamplePart>().Words);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("1")]
    public void What_is_no_object_of_parts_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => ContentData.Parse(json));

    [Fact]
    public void The_hash_tells_title_and_words_apart()
    {
        Assert.NotEqual(ContentData.HashOf("a", "{}"), ContentData.HashOf("b", "{}"));
        Assert.Equal(ContentData.HashOf("a", "{}"), ContentData.HashOf("a", "{}"));
    }

    private sealed class SamplePart : ContentPart
    {
        [Required]
        public string Words { get; set; } = "";

        public DayOfWeek Kind { get; set; }

        public SafeHtml Body { get; set; }
    }
}
