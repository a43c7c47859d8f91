namespace PanjinPropertyCms.Browser.Support;

/// <summary>One Chromium and one sample site for all tests. They run one after another: two cores serve both the browser and the site.</summary>
[CollectionDefinition(Name)]
public sealed class OpenBrowser : IAsyncLifetime, ICollectionFixture<OpenBrowser>
{
    public const string Name = "browser";

    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    private readonly Dictionary<string, string> _sessions = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SampleSite? _site;

    internal SampleSite Site => _site!;

    internal Samples Samples { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _site = await SampleSite.StartAsync();
        Samples = await Samples.PrepareAsync(_site);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    /// <summary>Somebody new, with a browser of their own. Without a Chromium the test is skipped.</summary>
    /// <param name="screen">What they hold or sit before.</param>
    /// <param name="account">Signed in as this demo account, for example <c>editor</c>.</param>
    internal async Task<Visitor> VisitAsync(Screen screen, string? account = null, bool scripts = true, string? choices = null)
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium at {Chromium}: install it, or name another in CHROMIUM.");
        var options = screen.Options();
        (options.BaseURL, options.JavaScriptEnabled, options.Locale, options.TimezoneId) = (Site.Url, scripts, "zh-CN", "Asia/Shanghai");
        options.StorageState = account is null ? null : await SessionAsync(account);
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        return await Visitor.EnterAsync(context, screen, choices);
    }

    /// <summary>Signs in once per account: anonymous posts are limited per minute.</summary>
    private async Task<string> SessionAsync(string account)
    {
        if (_sessions.TryGetValue(account, out var known))
        {
            return known;
        }

        await using var visitor = await VisitAsync(Screen.Desktop);
        await visitor.SignInAsync(account);
        await visitor.Page.WaitForURLAsync("**/admin");
        return _sessions[account] = await visitor.Page.Context.StorageStateAsync();
    }
}

/// <summary>Base of the tests: what they share.</summary>
[Collection(OpenBrowser.Name)]
public abstract class BrowserTest(OpenBrowser browser)
{
    private protected Samples Samples => browser.Samples;

    private protected SampleSite Site => browser.Site;

    private protected Task<Visitor> VisitAsync(Screen screen, string? account = null, bool scripts = true, string? choices = null) =>
        browser.VisitAsync(screen, account, scripts, choices);
}
