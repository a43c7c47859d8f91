using System.Text.Json;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Search;

/// <summary>An index that is damaged or gone is made anew without anybody's help.</summary>
public sealed class IndexRecoveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_or_missing_index_is_made_anew_at_the_start(bool missing)
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var folder = place.Folder.File("search");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "current").ToList();
        Assert.NotEmpty(files);
        if (missing)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            files.ForEach(f => File.WriteAllBytes(f, [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 31))]));
        }

        await using var site = await TestSite.StartAsync(new SiteSetup { Place = place });
        await Eventually.TrueAsync(async () => await TotalAsync(site) > 0, "the search finds again");
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task A_publish_is_found_and_a_removal_is_not()
    {
        await using var site = await TestSite.StartAsync();
        var item = await site.PublishNoticeAsync("独一无二的词：麒麟阁电梯");
        await Eventually.TrueAsync(async () => await TotalAsync(site, "麒麟阁") == 1, "the notice is found");
        await site.AsSystem(s => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PanjinPropertyCms.Kernel.Content.Actions.RemoveContent>(s).RunAsync(item.Id, null, "重复", default));
        await Eventually.TrueAsync(async () => await TotalAsync(site, "麒麟阁") == 0, "the notice is found no more");
    }

    private static async Task<int> TotalAsync(TestSite site, string query = "维修资金")
    {
        using var json = JsonDocument.Parse((await site.GetPage("/api/v1/search?q=" + Uri.EscapeDataString(query))).Body);
        // While the index is not ready the answer is a problem, not a number.
        return json.RootElement.TryGetProperty("total", out var total) ? total.GetInt32() : -1;
    }
}
