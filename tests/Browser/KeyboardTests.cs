namespace PanjinPropertyCms.Browser;

/// <summary>Without a mouse.</summary>
public sealed class KeyboardTests(OpenBrowser browser) : BrowserTest(browser)
{
    /// <summary>More tabs than a page needs before its first result: header, crumbs, search, facets.</summary>
    private const int Patience = 60;

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_text()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync(Samples.Ordinance);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "The next stop is not in the text.");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/regulations")]
    [InlineData("/search?q=物业费")]
    public async Task A_slash_goes_to_the_search_box(string address)
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync(address);
        await page.Keyboard.PressAsync("/");
        var box = page.Locator("[data-search]:focus");
        await Expect(box).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("a/b");
        await Expect(box).ToHaveValueAsync("a/b");
    }

    [Fact]
    public async Task Typing_and_tabbing_reach_the_first_result_and_every_stop_shows_where_it_is()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("物业费");
        await page.Keyboard.PressAsync("Enter");
        var first = page.Locator(".hits h3 a").First;
        await Expect(first).ToBeVisibleAsync();

        for (var stop = 0; stop < Patience && !await first.EvaluateAsync<bool>("e => e === document.activeElement"); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Null(await InvisibleFocusAsync(page));
        }

        await Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".doc-head h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_closes_the_menu_of_a_narrow_window_and_gives_the_focus_back()
    {
        await using var reader = await VisitAsync(Screen.Phone);
        var page = reader.Page;
        await reader.GoAsync("/");
        var summary = page.Locator("details.menu > summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("details.menu a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("details.menu a").First).ToBeHiddenAsync();
        await Expect(summary).ToBeFocusedAsync();
    }

    /// <summary>What has the focus without showing it: no outline of its own or of the box that stands for it, or outside the window.</summary>
    private static Task<string?> InvisibleFocusAsync(IPage page) => page.EvaluateAsync<string?>("""
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const outlined = x => x && parseFloat(getComputedStyle(x).outlineWidth) >= 2 && getComputedStyle(x).outlineStyle !== 'none';
          const r = e.getBoundingClientRect();
          if (!outlined(e) && !outlined(e.closest('.search, .find, label'))) return `no outline: ${e.outerHTML.slice(0, 120)}`;
          return r.bottom > 0 && r.top < innerHeight && r.width > 1 ? null : `out of sight: ${e.outerHTML.slice(0, 120)}`;
        }
        """);
}
