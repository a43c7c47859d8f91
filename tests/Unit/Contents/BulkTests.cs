using CsCheck;
using PanjinPropertyCms.Contents.Lists;

namespace PanjinPropertyCms.Unit.Contents;

public sealed class BulkTests
{
    [Fact]
    public void A_report_comes_whole_through_the_cookie()
    {
        var report = new BulkReport("撤下", 3, new Dictionary<string, IReadOnlyList<Guid>> { ["只有已发布的内容才能撤下。"] = [Guid.NewGuid(), Guid.NewGuid()] });
        var back = BulkReport.Unpack(report.Pack())!;
        Assert.Equal((report.What, report.Done, report.Sentence), (back.What, back.Done, back.Sentence));
        Assert.Equal(report.Refused.Single().Value, back.Refused.Single().Value);
        Assert.Null(BulkReport.Unpack(null));
    }

    [Fact]
    public void A_full_page_of_refusals_fits_into_two_cookies()
    {
        var report = new BulkReport("撤下", 0, new Dictionary<string, IReadOnlyList<Guid>> { [new string('原', 60)] = [.. Enumerable.Range(0, BulkChoice.Most).Select(_ => Guid.NewGuid())] });
        // Protected and encoded it grows by about a half; a cookie holds 4 KB.
        Assert.True(report.Pack().Length * 1.5 < 8_000, $"{report.Pack().Length}");
    }

    [Fact]
    public void Whatever_a_form_sends_as_choice_is_read_or_left_out() => Gen.String.List[0, 5].Sample(texts => Assert.NotNull(BulkChoice.ReadAll(texts)));

    [Fact]
    public void A_row_is_chosen_once()
    {
        var id = Guid.NewGuid();
        Assert.Equal([new BulkChoice(id, 3)], BulkChoice.ReadAll([$"{id:N}.3", $"{id:N}.4", $"{id}.3", "x", null]));
    }
}
