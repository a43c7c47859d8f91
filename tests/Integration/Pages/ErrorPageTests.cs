using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PanjinPropertyCms.Integration.Pages;

/// <summary>A page that is not there, or that fails, still helps.</summary>
public sealed class ErrorPageTests(ProductionSite fixture) : IClassFixture<ProductionSite>
{
    [Theory]
    [InlineData("/nothing-here", "/search")]
    [InlineData("/notices/987654", "/search")]
    [InlineData("/regulations/987654", "/search")]
    [InlineData("/kiosk/nothing-here", "/kiosk/search")]
    public async Task A_page_that_does_not_exist_says_404_and_offers_the_search(string path, string search)
    {
        var page = await fixture.Site.GetPage(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.True(page.IsHtml);
        Assert.NotNull(page.Document.QuerySelector($"form[action=\"{search}\"] input[name=q]"));
        Assert.Equal("noindex", page.Meta("robots"));
        Assert.Empty(MandatoryTags.HeaderFaultsOf(page));
    }

    [Fact]
    public async Task A_program_gets_problem_details_instead()
    {
        var page = await fixture.Site.GetPage("/api/v1/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (page.Status, page.MediaType));
    }

    [Fact]
    public async Task A_page_that_fails_shows_a_number_to_report_and_nothing_of_its_inside()
    {
        await using var site = await TestSite.StartAsync(new SiteSetup { Environment = "Production" });
        await site.Read(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"NoticeIndex\""));

        foreach (var prefix in (string[])["", "/kiosk"])
        {
            var page = await site.GetPage(prefix + "/notices");
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.Contains("网站出了点问题", page.Words, StringComparison.Ordinal);
            Assert.Matches("[0-9a-f]{16,}|0H[A-Z0-9]{8,}", page.Words);
            Assert.DoesNotContain("NoticeIndex", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Empty(MandatoryTags.HeaderFaultsOf(page));
        }

        Assert.NotEmpty(site.Errors);
        Assert.Equal(HttpStatusCode.OK, (await site.GetPage("/regulations")).Status);
    }
}
