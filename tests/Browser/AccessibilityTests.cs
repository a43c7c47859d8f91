using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace PanjinPropertyCms.Browser;

/// <summary>WCAG 2 A and AA and the best practices of axe, on one page of each kind.</summary>
public sealed class AccessibilityTests(OpenBrowser browser) : BrowserTest(browser)
{
    private const string LargeType = "localStorage.setItem('panjin.type', 'large');";
    private const string HighContrast = "localStorage.setItem('panjin.contrast', 'high');";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string, string> Pages => [.. new[] { Screen.Desktop, Screen.Phone, Screen.Kiosk }.SelectMany(s => PageKind.On(s).Select(k => (k.Name, s.Name)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Axe_finds_nothing(string page, string screen) => NothingFoundAsync(page, screen, choices: null);

    [Theory]
    [InlineData("home", "desktop")]
    [InlineData("home", "phone")]
    [InlineData("regulation", "desktop")]
    [InlineData("regulation", "phone")]
    [InlineData("search with hits", "phone")]
    [InlineData("features", "desktop")]
    [InlineData("kiosk regulation", "kiosk")]
    public async Task Axe_finds_nothing_in_large_type_and_high_contrast(string page, string screen)
    {
        await NothingFoundAsync(page, screen, LargeType);
        await NothingFoundAsync(page, screen, HighContrast);
    }

    /// <summary>The negative control of this class.</summary>
    [Fact]
    public async Task Axe_finds_what_is_wrong()
    {
        await using var visitor = await VisitAsync(Screen.Desktop);
        await visitor.GoAsync("/");
        await visitor.Page.EvaluateAsync("() => { document.documentElement.lang = ''; document.querySelector('main').append(new Image(5, 5)); }");
        var found = (await visitor.Page.RunAxe(Rules)).Violations.Select(v => v.Id).ToList();
        Assert.Contains("html-has-lang", found);
        Assert.Contains("image-alt", found);
    }

    private async Task NothingFoundAsync(string page, string screen, string? choices)
    {
        var kind = PageKind.Of(page);
        await using var visitor = await VisitAsync(Screen.Of(screen), kind.Account, choices: choices);
        await kind.OpenAsync(visitor, Samples);
        var result = await visitor.Page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
            $"{v.Id} ({v.Impact}): {v.Help}\n{string.Join('\n', v.Nodes.Take(5).Select(n => $"   {n.Target} {n.Html} {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"))}")));
    }
}
