using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Integration.Content;

/// <summary>What pages read can be made again from the content at any time.</summary>
public sealed class ProjectionTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private static readonly string[] Tables =
        ["NoticeIndex", "RegulationIndex", "RegulationText", "RegulationArticle", "RegulationFacet", "RegulationTitle", "RegulationRelation"];

    [Fact]
    public async Task Projections_made_anew_equal_those_before()
    {
        var site = fixture.Site;
        var before = await DumpAsync(site);
        Assert.True(before.Count > 500, $"only {before.Count} rows");
        Assert.Contains(before, l => l.Contains(nameof(Validity.Repealed), StringComparison.Ordinal));

        var count = await site.AsSystem(s => s.GetRequiredService<ProjectionRebuild>().RunAsync(null, default));

        Assert.Equal(await site.Read(db => db.Set<ContentItem>().CountAsync(i => i.Status == ContentStatus.Published)), count);
        var after = await DumpAsync(site);
        Assert.Equal(before.Except(after), after.Except(before));
    }

    [Fact]
    public async Task Projections_that_were_lost_come_back_with_a_rebuild()
    {
        var site = fixture.Site;
        var before = await DumpAsync(site);
        await site.Read(db => db.Set<RegulationIndex>().ExecuteDeleteAsync());

        await site.AsSystem(s => s.GetRequiredService<ProjectionRebuild>().RunAsync(null, default));

        var after = await DumpAsync(site);
        Assert.Equal(before.Except(after), after.Except(before));
    }

    private static async Task<HashSet<string>> DumpAsync(TestSite site)
    {
        var lines = new HashSet<string>();
        await using var scope = site.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<PanjinPropertyCms.Kernel.Data.CmsDbContext>().Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(table + "|" + string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}")));
            }
        }

        return lines;
    }
}
