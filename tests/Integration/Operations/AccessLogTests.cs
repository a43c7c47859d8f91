using System.Net;
using System.Text.Json;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>The log files of a serving site.</summary>
public sealed class AccessLogTests
{
    [Fact]
    public async Task Every_request_is_noted_without_query_and_body_and_an_error_by_the_number_on_its_page()
    {
        await using var site = await TestSite.StartAsync(new SiteSetup { Environment = "Production" });
        await site.GetPage("/notices?q=秘密的词");
        await site.GetPage("/kiosk/notices");
        await site.Client.PostFields("/account/sign-in", ("Name", "somebody@example.cn"), ("Password", "Secret-word-1"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPage("/没有这一页")).Status);
        await site.StopAsync();

        var text = string.Concat(Directory.EnumerateFiles(site.Folder.File("logs"), "access-*.jsonl").Select(File.ReadAllText));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var paths = lines.Select(l => l.GetProperty("path").GetString()).ToList();
        Assert.Contains("/notices", paths);
        Assert.Contains("/kiosk/notices", paths);
        Assert.Contains("/没有这一页", paths);
        Assert.Equal(404, lines.Single(l => l.GetProperty("path").GetString() == "/没有这一页").GetProperty("status").GetInt32());
        Assert.All(lines, l => Assert.NotEmpty(l.GetProperty("id").GetString()!));
        Assert.All((string[])["秘密的词", "somebody", "Secret-word"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }
}
