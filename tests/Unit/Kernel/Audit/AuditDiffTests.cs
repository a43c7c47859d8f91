using System.ComponentModel.DataAnnotations;
using CsCheck;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Unit.Kernel.Audit;

/// <summary>What the log says of a change.</summary>
public sealed class AuditDiffTests
{
    [Fact]
    public void Only_what_changed_is_told_under_its_chinese_name() =>
        Assert.Equal(
            [new("标题", "旧", "新"), new("启用", "否", "是"), new("星期", "周一", "周五"), new("标签", "甲；乙", "甲")],
            AuditDiff.Of(new Sample { Title = "旧", Tags = ["甲", "乙"], Same = "同" }, new Sample { Title = "新", On = true, Day = Day.Friday, Tags = ["甲"], Same = "同", Unnamed = "x" }));

    [Fact]
    public void Secrets_and_personal_data_only_say_that_they_changed()
    {
        var changes = AuditDiff.Of(new Sample(), new Sample { Password = "p4ssw0rd", Token = "t0ken", Resident = "某居民" });
        Assert.All(changes, c => Assert.Equal((null, "已更改"), (c.Before, c.After)));
        Assert.Equal(["密码", "令牌", "居民"], changes.Select(c => c.Field));
    }

    [Fact]
    public void Markup_that_changes_without_a_word_is_told_as_such()
    {
        var change = Assert.Single(AuditDiff.Of(new Sample { Body = new Sanitiser().Clean("<p>一</p>") }, new Sample { Body = new Sanitiser().Clean("<p><b>一</b></p>") }));
        Assert.Equal("文字没有变，格式有改动", change.After);
    }

    [Fact]
    public void New_and_gone_objects_are_told_whole()
    {
        Assert.Contains(new("标题", null, "新"), AuditDiff.Of(null, new Sample { Title = "新" }));
        Assert.Contains(new("标题", "旧", null), AuditDiff.Of(new Sample { Title = "旧" }, null));
        Assert.Empty(AuditDiff.Of(null, null));
    }

    [Fact]
    public void Of_long_texts_the_place_where_they_differ_is_kept()
    {
        var (before, after) = AuditExcerpt.Of(new string('甲', 5000) + "旧" + new string('乙', 5000), new string('甲', 5000) + "新" + new string('乙', 5000));
        Assert.Contains("甲旧乙", before, StringComparison.Ordinal);
        Assert.Contains("甲新乙", after, StringComparison.Ordinal);
        Assert.EndsWith("（共 10001 字）", after, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_is_short_whole_in_its_characters_and_shows_a_difference() =>
        Gen.Select(Gen.OneOf("甲", "😀", "b").Array[0, 400], Gen.OneOf("甲", "😀", "b").Array[0, 400]).Sample((a, b) =>
        {
            var (left, right) = (string.Concat(a), string.Concat(b));
            var (before, after) = AuditExcerpt.Of(left, right);
            return before!.Length <= AuditExcerpt.Longest + 20 && after!.Length <= AuditExcerpt.Longest + 20
                && (left == right || before != after) && !before.EnumerateRunes().Concat(after.EnumerateRunes()).Contains(System.Text.Rune.ReplacementChar);
        });

    [Fact]
    public void A_row_that_nobody_could_have_written_is_shown_as_it_is() => Assert.Equal("{oops", Assert.Single(AuditChange.Read("{oops")).After);

    private sealed class Sample
    {
        [Display(Name = "标题")]
        public string? Title { get; set; }

        [Display(Name = "启用")]
        public bool On { get; set; }

        [Display(Name = "星期")]
        public Day Day { get; set; }

        [Display(Name = "标签")]
        public IReadOnlyList<string> Tags { get; set; } = [];

        [Display(Name = "相同")]
        public string? Same { get; set; }

        [Display(Name = "密码"), DataType(DataType.Password)]
        public string? Password { get; set; }

        [Display(Name = "令牌"), AuditSecret]
        public string? Token { get; set; }

        [Display(Name = "居民"), Microsoft.AspNetCore.Identity.PersonalData]
        public string? Resident { get; set; }

        [Display(Name = "正文")]
        public SafeHtml Body { get; set; }

        public string? Unnamed { get; set; }
    }

    private enum Day
    {
        [Display(Name = "周一")]
        Monday,

        [Display(Name = "周五")]
        Friday,
    }
}
