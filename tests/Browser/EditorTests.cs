using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace PanjinPropertyCms.Browser;

/// <summary>Writing in the console with a real keyboard and a real clipboard.</summary>
public sealed class EditorTests(OpenBrowser browser) : BrowserTest(browser)
{
    private const string New = "/admin/contents/Notice/new";

    private const string Paste = """
        (element, data) => {
          const transfer = new DataTransfer();
          transfer.setData('text/html', data);
          transfer.setData('text/plain', 'x');
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task A_notice_is_written_and_saved_with_the_keyboard_alone()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync(New);
        await page.Locator("#Title").FocusAsync();
        await page.Keyboard.InsertTextAsync("键盘写的通知（示例）");
        await TabToAsync(page, "NoticePart_Body");
        await page.Keyboard.InsertTextAsync("第一段。");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.InsertTextAsync("要紧的话");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.PressAsync("Enter");
        // Through the toolbar: a list.
        await page.Keyboard.PressAsync("Alt+F10");
        await ToolAsync(page, "项目列表");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.InsertTextAsync("一项");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync("二项");
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+y");
        await TabToAsync(page, "NoticePart_Source");
        await page.Keyboard.InsertTextAsync("盘锦市住房和城乡建设局（示例）");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/edit$"));
        Assert.Equal("<p>第一段。</p>\n<p><strong>要紧的话</strong></p>\n<ul><li>一项</li><li>二项</li></ul>", await page.Locator("textarea[data-rich]").InputValueAsync());
        Assert.Empty(editor.Complaints);
    }

    public static TheoryData<string, string> Pasted => new()
    {
        { "word-notice", "<h2>关于供热的提示</h2>\n<p><strong>各物业企业：</strong>请按要求做好准备<sup>1</sup>。</p>\n<ul><li>检查管网<ul><li>更换阀门</li></ul></li><li>公布电话</li></ul>\n<ol><li>第一步</li><li>第二步</li></ol>\n<p>一、总体要求</p>" },
        { "wps-notice", "<p><strong>通知标题</strong></p>\n<p>正文<u>带下划线</u>的一句。</p>\n<ol><li>准备材料</li><li>到场登记</li></ol>" },
        { "word-table", "<table><tbody><tr><td colspan=\"2\"><strong>收费项目</strong></td><td rowspan=\"2\">备注</td></tr><tr><td>保洁</td><td>每月</td></tr></tbody></table>" },
    };

    [Theory]
    [MemberData(nameof(Pasted))]
    public async Task What_word_and_wps_paste_comes_in_clean(string sample, string expected)
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        await editor.GoAsync(New);
        Assert.Equal(expected, await PasteAsync(editor.Page, "#NoticePart_Body", await FixtureAsync(sample)));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task The_numbers_of_a_regulation_stay_words()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        await editor.GoAsync("/admin/contents/Regulation/new");
        Assert.Equal("<p>第一条　为了规范收费，制定本办法。</p>\n<p>（一）保洁；</p>\n<p>1.每日一次；</p>", await PasteAsync(editor.Page, "#RegulationPart_Body", await FixtureAsync("word-regulation")));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task A_table_is_made_filled_and_changed()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync(New);
        await page.Locator("#NoticePart_Body").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "表格", Exact = true }).ClickAsync();
        await page.GetByLabel("行数").FillAsync("2");
        await page.GetByLabel("列数").FillAsync("2");
        await page.Keyboard.PressAsync("Enter");
        foreach (var cell in new[] { "项目", "标准", "保洁", "每日" })
        {
            await page.Keyboard.InsertTextAsync(cell);
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td>保洁</td><td>每日</td></tr></tbody></table>", await BodyAsync(page));
        await page.Locator("#NoticePart_Body td").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "下方加行" }).ClickAsync();
        Assert.Equal(3, await page.Locator("#NoticePart_Body tr").CountAsync());
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task A_pasted_image_is_uploaded_once_it_has_its_words()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync(New);
        var png = await page.EvaluateAsync<string>("() => { const c = document.createElement('canvas'); c.width = c.height = 8; c.getContext('2d').fillRect(0, 0, 8, 8); return c.toDataURL('image/png'); }");
        await page.Locator("#NoticePart_Body").EvaluateAsync(Paste, $"<p>图：<img src=\"{png}\" style=\"width:9px\"></p>");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("请填写图片说明");
        await dialog.GetByLabel("图片说明").FillAsync("黑色方块");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#NoticePart_Body img[src^='/media/']")).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        Assert.Matches("^<p>图：<img src=\"/media/[^\"]+\" alt=\"黑色方块\"></p>$", await BodyAsync(page));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task What_was_typed_before_the_session_ended_is_found_again_and_forgotten_once_saved()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync(New);
        await page.Locator("#Title").FillAsync("写到一半（示例）");
        await page.Locator("#NoticePart_Source").FillAsync("示例单位");
        await page.Locator("#NoticePart_Body").ClickAsync();
        await page.Keyboard.InsertTextAsync("没保存的正文");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await editor.SignInAsync("editor");
        await page.WaitForURLAsync("**/admin");

        await editor.GoAsync(New);
        await page.GetByRole(AriaRole.Button, new() { Name = "找回未保存的内容" }).ClickAsync();
        await Expect(page.Locator("#Title")).ToHaveValueAsync("写到一半（示例）");
        await Expect(page.Locator("#NoticePart_Body")).ToContainTextAsync("没保存的正文");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/edit$"));
        await editor.GoAsync(New);
        await Expect(page.Locator("#unsaved")).ToBeHiddenAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.startsWith('panjin.kept.')).length"));
    }

    [Fact]
    public async Task A_row_is_added_and_an_item_is_chosen_for_it()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync("/admin/contents/Regulation/new");
        var relations = page.GetByRole(AriaRole.Group, new() { Name = "与其他文件的关系" });
        await relations.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await Expect(page.Locator("#RegulationPart_Relations_1__Kind")).ToBeFocusedAsync();
        await relations.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("选择.*对方文件") }).Last.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("住宅物业管理条例");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "盘锦市住宅物业管理条例（示例）" }).First.ClickAsync();
        await Expect(page.Locator("#RegulationPart_Relations_1__Target")).ToHaveValueAsync(new Regex("^/regulations/"));
        Assert.Empty(editor.Complaints);
    }

    [Theory]
    [InlineData("desktop", New)]
    [InlineData("phone", New)]
    [InlineData("desktop", "/admin/contents/Regulation/new")]
    [InlineData("phone", "/admin/contents/Regulation/new")]
    [InlineData("desktop", "/admin/media")]
    [InlineData("phone", "/admin/media")]
    public async Task Axe_finds_nothing_and_nothing_stands_out_sideways(string screen, string address)
    {
        await using var editor = await VisitAsync(Screen.Of(screen), "editor");
        await editor.GoAsync(address);
        if (await editor.Page.Locator(".rich-bar").CountAsync() > 0)
        {
            await editor.Page.Locator(".rich-text").FocusAsync();
        }

        var result = await editor.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join("; ", v.Nodes.Take(4).Select(n => $"{n.Target} {n.Html}"))}")));
        Assert.True(await editor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page scrolls sideways.");
        Assert.Empty(editor.Complaints);
    }

    private static Task<string> FixtureAsync(string name) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Clipboards", name + ".html"));

    private static async Task<string> PasteAsync(IPage page, string where, string html)
    {
        await page.Locator(where).EvaluateAsync(Paste, html);
        return await BodyAsync(page);
    }

    /// <summary>The textarea follows the text after a moment.</summary>
    private static async Task<string> BodyAsync(IPage page)
    {
        await page.WaitForTimeoutAsync(600);
        return await page.Locator("textarea[data-rich]").InputValueAsync();
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement?.id ?? ''") == id)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached {id}");
    }

    private static async Task ToolAsync(IPage page, string label)
    {
        for (var i = 0; i < 40; i++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement?.textContent ?? ''") == label)
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }

            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Fail($"The arrows never reached {label}");
    }
}
