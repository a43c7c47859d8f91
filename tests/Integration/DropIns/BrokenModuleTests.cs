using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules.DropIns;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>Whatever lies in the folder, the site starts, says what is wrong and what to do, and goes on with what is good.</summary>
public sealed class BrokenModuleTests(HeapOfBrokenModules fixture) : IClassFixture<HeapOfBrokenModules>
{
    private readonly TestSite _site = fixture.Site;

    public static TheoryData<string, string> Broken => new()
    {
        { "Empty", "文件夹是空的" },
        { "not-a-name", "只能用英文字母和数字" },
        { "Loose.zip", "没有解压的压缩包" },
        { "Loose.dll", "散放在外面" },
        { "Zipped", "没有解压的压缩包 Zipped.zip" },
        { "Nested", "多套了一层文件夹" },
        { "Renamed", "里面是 Polls" },
        { "NoList", "缺少 NoList.deps.json" },
        { "NoDll", "文件夹名与模块不符|缺少 NoDll.dll" },
        { "CutList", "CutList.deps.json 不完整" },
        { "CutDll", "CutDll.dll 不完整" },
        { "NoPrivate", "缺少 1 个文件：Markdig.dll" },
        { "NoFiles", "缺少 1 个文件：wwwroot/polls.css" },
        { "OtherId", "模块的名称是 Another" },
        { "Unsaid", "没有写明" },
        { "Newer", "更新的网站" },
        { "Needy", "需要模块 Absent" },
        { "Notices", "安装了两次" },
        { "NoAssembly", "PanjinPropertyCms.Absent" },
        { "NoType", "Future.Startup" },
        { "Unreadable", "读不出来" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_named_with_what_to_do(string name, string reason)
    {
        var fault = Assert.Single(_site.Services.GetRequiredService<DropInSet>().Faults, f => f.Name == name);
        Assert.True(reason.Split('|').Any(r => fault.Reason.Contains(r, StringComparison.Ordinal)), fault.Reason);
        Assert.StartsWith("请", fault.Advice.Replace("装好", "请", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(_site.Errors, e => e.Contains(name, StringComparison.Ordinal) && e.Contains(fault.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_site_and_the_good_module_run_all_the_same()
    {
        foreach (var path in new[] { "/", "/kiosk", "/notices", "/polls", "/search?q=%E7%89%A9%E4%B8%9A" })
        {
            Assert.Equal(HttpStatusCode.OK, (await _site.GetPage(path)).Status);
        }

        Assert.Equal(["Polls"], _site.Services.GetRequiredService<DropInSet>().In.Select(m => m.Id));
    }

    [Fact]
    public async Task The_features_page_lists_them_and_doctor_reports_them()
    {
        using var admin = await _site.SignIn("admin");
        var listed = (await admin.GetPage("/admin/features")).Document.QuerySelectorAll(".banner li").Select(l => l.QuerySelector("b")!.Text()).ToList();
        Assert.Equal(Broken.Select(b => b.Data.Item1).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        var finding = await _site.AsSystem(s => s.GetServices<IDoctorCheck>().Single(c => c.Name == "外加模块").RunAsync(default));
        Assert.Equal(DoctorHealth.Bad, finding.Health);
        Assert.Contains("CutDll 没有装上", finding.Message, StringComparison.Ordinal);
    }
}
