namespace PanjinPropertyCms.Browser;

/// <summary>What holds on every page: it fits its screen, fingers hit what they aim at, the browser complains of nothing.</summary>
public sealed class EveryPageTests(OpenBrowser browser) : BrowserTest(browser)
{
    public static TheoryData<string, string> Pages => [.. new[] { Screen.Narrow, Screen.Phone, Screen.Desktop, Screen.Kiosk }.SelectMany(s => PageKind.On(s).Select(k => (k.Name, s.Name)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_its_screen_and_the_browser_has_nothing_to_complain_of(string page, string screen)
    {
        var kind = PageKind.Of(page);
        await using var visitor = await VisitAsync(Screen.Of(screen), kind.Account);
        await kind.OpenAsync(visitor, Samples);

        var (any, buttons) = visitor.Screen switch
        {
            _ when visitor.Screen == Screen.Kiosk => (24, 64),
            { Touch: true } => (24, 44),
            _ => (24, 24),
        };
        Assert.Empty(await Measured.OverflowOf(visitor));
        Assert.Empty(await Measured.SmallTargetsOf(visitor, any, buttons));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("home")]
    [InlineData("regulations")]
    [InlineData("regulation")]
    [InlineData("search with hits")]
    public async Task Large_type_fits_a_small_phone(string page)
    {
        await using var visitor = await VisitAsync(Screen.Narrow, choices: "localStorage.setItem('panjin.type', 'large');");
        await PageKind.Of(page).OpenAsync(visitor, Samples);
        Assert.Empty(await Measured.OverflowOf(visitor));
    }

    /// <summary>The negative control of this class.</summary>
    [Fact]
    public async Task What_is_wrong_with_a_page_is_noticed()
    {
        await using var visitor = await VisitAsync(Screen.Phone);
        await visitor.GoAsync("/");
        await visitor.Page.EvaluateAsync("""
            () => {
              const wide = document.createElement('div'), small = document.createElement('button'), image = new Image(), script = document.createElement('script');
              wide.className = 'wide';
              wide.style.setProperty('inline-size', '500px');
              wide.style.setProperty('block-size', '5px');
              small.textContent = '小';
              small.style.setProperty('inline-size', '20px');
              script.textContent = '1';
              image.src = '/no-such-image.png';
              document.querySelector('main').append(wide, small, image, script);
              setTimeout(() => { throw new Error('planted'); });
            }
            """);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Contains(await Measured.OverflowOf(visitor), f => f.Contains("div.wide", StringComparison.Ordinal));
        Assert.Contains(await Measured.SmallTargetsOf(visitor, 24, 44), f => f.Contains('小'));
        foreach (var complaint in new[] { "CSP: script-src", "404: ", "planted" })
        {
            Assert.Contains(visitor.Complaints, c => c.Contains(complaint, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_site_logs_no_error_while_people_walk_through_it()
    {
        await using var visitor = await VisitAsync(Screen.Desktop);
        foreach (var kind in PageKind.All.Where(k => k.Account is null))
        {
            await kind.OpenAsync(visitor, Samples);
        }

        Assert.Empty(Site.Errors);
    }
}
