using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>An editor pastes a document and gets a draft.</summary>
public sealed class DeskImportTests(OpenBrowser browser) : BrowserTest(browser)
{
    /// <summary>The plan with its masks taken for numbers of nobody, put together here: no file may hold one.</summary>
    private static string Plan => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Plan", "plan.txt")).Replace("138****", "138" + "0000", StringComparison.Ordinal);

    internal static async Task ReadPlanAsync(IPage page)
    {
        await page.Locator("#Text").FillAsync(Plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "读出来看看" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "看看读得对不对" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_editor_pastes_the_plan_and_gets_a_draft()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync("/admin");
        await page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "粘贴和导入" }).ClickAsync();
        await ReadPlanAsync(page);
        await Expect(page.Locator(".draft-title")).ToHaveTextAsync("关于印发《盘锦市推动化解物业服务领域矛盾纠纷实施方案》的通知");
        await Expect(page.Locator(".import-sheet .grid tbody tr")).ToHaveCountAsync(26);
        await Expect(page.Locator(".numbers mark")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new() { Name = "生成草稿" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/admin/contents/[0-9a-f-]{36}/edit$"));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task A_paste_keeps_its_tables_and_typing_afterwards_counts()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync("/admin/import");
        await page.Locator("#Text").EvaluateAsync(
            """
            area => {
              const data = new DataTransfer();
              data.setData("text/html", "<html><body><h1>关于名单的公示</h1><table><tr><td>序号</td><td>小区</td></tr><tr><td>1</td><td>示例小区</td></tr></table></body></html>");
              area.focus();
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
              area.value = "关于名单的公示 序号 小区";
              area.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
            """);
        await page.Locator("#Type").SelectOptionAsync("Notice");
        await page.GetByRole(AriaRole.Button, new() { Name = "读出来看看" }).ClickAsync();
        await Expect(page.Locator(".draft-text td")).ToHaveCountAsync(4);

        await editor.GoAsync("/admin/import");
        await page.Locator("#Html").EvaluateAsync("e => e.value = '<p>旧的</p>'");
        await page.Locator("#Text").PressSequentiallyAsync("新打的字");
        await Expect(page.Locator("#Html")).ToHaveValueAsync("");
    }
}
