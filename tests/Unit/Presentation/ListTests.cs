using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Unit.Presentation;

public sealed class ListTests
{
    private static readonly SortOrder<(string Title, int Size)> Order = new SortOrder<(string Title, int Size)>("-size")
        .By("title", r => r.Title).By("size", r => r.Size).Then(r => r.Title);

    [Theory]
    [InlineData("?sort=title", "title")]
    [InlineData("?sort=-title", "-title")]
    [InlineData("", "-size")]
    [InlineData("?sort=password", "-size")]
    [InlineData("?sort=-", "-size")]
    public void A_list_sorts_by_what_the_address_names_and_by_nothing_else(string query, string expected) =>
        Assert.Equal(expected, Order.Read(AddressOf(query)).ToString());

    [Fact]
    public void Equal_rows_keep_one_order_so_that_no_page_repeats_them()
    {
        (string, int)[] rows = [("丙", 1), ("甲", 1), ("乙", 2)];
        var sorted = Order.Apply(rows.AsQueryable(), ListSort.Parse("size")).Select(r => r.Title).ToList();
        Assert.Equal("乙", sorted[2]);
        Assert.Equal(Order.Apply(rows.Reverse().AsQueryable(), ListSort.Parse("size")).Select(r => r.Title), sorted);
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_stays_text()
    {
        List<ListColumn<string>> columns = [new("标题", r => r), new("字数", r => r.Length), new("时间", _ => new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc)), new("空", _ => null)];
        var file = await ExcelFile.OfAsync("内容", columns, Rows("=1+1", "第二行"), new DateOnly(2026, 11, 24), CancellationToken.None);
        Assert.Equal("内容-20261124.xlsx", file.FileDownloadName);
        using var copy = new MemoryStream();
        await file.FileStream.CopyToAsync(copy, CancellationToken.None);
        var cells = copy.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["=1+1", "第二行"], cells.Select(r => r["标题"]));
        Assert.Equal("2026-11-24 00:00", cells[0]["时间"]);
        using var zip = new System.IO.Compression.ZipArchive(copy);
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain("<x:f>", await sheet.ReadToEndAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_list_is_a_file_with_its_heads()
    {
        List<ListColumn<string>> columns = [new("标题", r => r)];
        var file = await ExcelFile.OfAsync("内容", columns, Rows(), new DateOnly(2026, 11, 24), CancellationToken.None);
        Assert.Contains("标题", file.FileStream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().First().Keys);
    }

    private static ListAddress AddressOf(string query) => new(new DefaultHttpContext { Request = { Path = "/admin/x", QueryString = new QueryString(query) } }.Request);

    private static async IAsyncEnumerable<string> Rows(params string[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
