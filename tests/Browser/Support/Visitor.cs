namespace PanjinPropertyCms.Browser.Support;

/// <summary>Somebody with a browser window. What the browser complains about meanwhile is kept, and checked at the end of a test.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));";

    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page, Screen screen) => (_context, Page, Screen) = (context, page, screen);

    internal IPage Page { get; }

    internal Screen Screen { get; }

    /// <summary>Console errors, violations of the security policy, scripts that failed and parts of pages that did not load.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <param name="choices">A script that stores reading choices before any page is shown.</param>
    internal static async Task<Visitor> EnterAsync(IBrowserContext context, Screen screen, string? choices)
    {
        await context.AddInitScriptAsync(ReportViolations + choices);
        var visitor = new Visitor(context, await context.NewPageAsync(), screen);
        visitor.Listen();
        return visitor;
    }

    internal async Task<IResponse> GoAsync(string address) => (await Page.GotoAsync(address))!;

    internal async Task SignInAsync(string account, string? password = null)
    {
        await GoAsync("/account/sign-in");
        await Page.Locator("#Name").FillAsync($"{account}@example.cn");
        await Page.Locator("#Password").FillAsync(password ?? $"Panjin-{account}-1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    /// <summary>Touches on a touch screen, clicks elsewhere.</summary>
    internal Task TapAsync(ILocator what) => Screen.Touch ? what.TapAsync() : what.ClickAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        Page.PageError += (_, error) => _complaints.Add($"script: {error}");
        Page.RequestFailed += (_, request) => _complaints.Add($"did not load: {request.Url} {request.Failure}");
        Page.Console += (_, message) =>
        {
            // The answer itself may be meant to be an error page; parts of pages are looked at below.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add($"console: {message.Text}");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                _complaints.Add($"{response.Status}: {response.Url}");
            }
        };
    }
}
